import { quarterId } from "../../src/datasets/period.ts";
import { countAnswers } from "../aggregate/counts.ts";
import { primaryIndustries } from "../disclose/balance-pattern.ts";
import type { AnswerCounts, BalanceTable, Round } from "../model.ts";
import type { RoundRelease } from "../publish/di-release.ts";
import type { Configuration } from "./configuration.ts";
import type { DiInputs } from "./di-inputs.ts";

/** What staff want to know of the newest round while there is still time: response by industry, what will be withheld and why, what would free it. */
export interface Preparation {
  readonly period: string;
  readonly industries: readonly IndustryPreparation[];
  /** Labels of the items whose DI of all industries is withheld. */
  readonly withoutTotal: readonly string[];
}

interface IndustryPreparation {
  readonly label: string;
  readonly asked: number;
  readonly answered: number;
  /** Further answers that are needed before the industry can be published at all; 0 = enough. */
  readonly lacking: number;
  readonly withheld: readonly WithheldItem[];
  /** Where the industry lacks answers: the industry to merge it with, and the fewest answers of both in the last four rounds. */
  readonly merge: { readonly label: string; readonly least: number } | null;
}

interface WithheldItem {
  readonly label: string;
  /** few: too few answers; alike: all (or nearly all) the same; cover: stands in for another industry, which could else be worked out. */
  readonly reason: "few" | "alike" | "cover";
  /** Fewest further answers that could free it; null where it hangs on another industry, or on more than can be hoped for. */
  readonly more: number | null;
}

/** null where there is no round. Source: disclosure.md §2, last paragraph; staff.md step 2. */
export function describePreparation(
  inputs: DiInputs,
  releases: readonly RoundRelease[],
  configuration: Configuration,
): Preparation | null {
  const { codebook, classification, policy } = configuration;
  const release = releases.at(-1);
  const round = inputs.rounds.at(-1)?.round;
  if (release === undefined || round === undefined) return null;
  const codes = classification.industries.map(({ code }) => code);
  const tables = codebook.items.map((item) => ({ ...item, table: countAnswers(round, item.id, codes) }));
  return {
    period: quarterId(release.quarter),
    industries: classification.industries.map(({ code, label }) => {
      const response = release.response.get(code) ?? { asked: 0, answered: 0 };
      const lacking = Math.max(0, policy.di.minimumFrequency - response.answered);
      return {
        label,
        ...response,
        lacking,
        withheld: tables
          .filter(({ id }) => release.balances.get(id)?.industries.get(code)?.status === "suppressed")
          .map((item) => ({ label: item.label, ...reasonOf(item.table, code, configuration) })),
        merge: lacking > 0 && response.asked > 0 ? mergeOf(code, inputs, configuration) : null,
      };
    }),
    withoutTotal: codebook.items
      .filter(({ id }) => release.balances.get(id)?.all.status === "suppressed")
      .map(({ label }) => label),
  };
}

function reasonOf({ industries }: BalanceTable, code: string, { policy }: Configuration): Omit<WithheldItem, "label"> {
  const counts = industries.get(code) ?? { good: 0, same: 0, bad: 0 };
  const n = counts.good + counts.same + counts.bad;
  const isPrimary = (table: AnswerCounts) => primaryIndustries(new Map([[code, table]]), policy).size > 0;
  if (n < policy.di.minimumFrequency) return { reason: "few", more: policy.di.minimumFrequency - n };
  if (!isPrimary(counts)) return { reason: "cover", more: null };
  const more = [1, 2, 3, 4].find((number) => additions(counts, number).some((table) => !isPrimary(table)));
  return { reason: "alike", more: more ?? null };
}

/** The counts with so many more answers, in every way. */
function additions({ good, same, bad }: AnswerCounts, number: number): readonly AnswerCounts[] {
  return Array.from({ length: number + 1 }, (_, up) =>
    Array.from({ length: number + 1 - up }, (_, down) => ({
      good: good + up,
      same: same + number - up - down,
      bad: bad + down,
    })),
  ).flat();
}

/** The other industry with the fewest answers now, but some; classes are kept for a year, so the last four rounds count. */
function mergeOf(code: string, { rounds }: DiInputs, { classification }: Configuration): IndustryPreparation["merge"] {
  const year = rounds.slice(-4).map(({ round }) => round);
  const answered = (round: Round | undefined, industry: string) =>
    round?.respondents.filter((one) => one.industry === industry).length ?? 0;
  const [other] = classification.industries
    .filter((industry) => industry.code !== code && answered(year.at(-1), industry.code) > 0)
    .sort((a, b) => answered(year.at(-1), a.code) - answered(year.at(-1), b.code));
  if (other === undefined) return null;
  return {
    label: other.label,
    least: Math.min(...year.map((round) => answered(round, code) + answered(round, other.code))),
  };
}
