import { quarterId } from "../../src/datasets/period.ts";
import { countAnswers } from "../aggregate/counts.ts";
import { selectionsOf } from "../aggregate/selections.ts";
import type { DiTruth, RoundTruth } from "../disclose/attacker/audit-di.ts";
import type { TrueOptions } from "../disclose/attacker/option-attacker.ts";
import type { Truth } from "./audit.ts";
import { settlementTruth } from "./audit-settlement-truth.ts";
import type { Configuration } from "./configuration.ts";
import type { DiInputs, RoundInput } from "./di-inputs.ts";
import type { Sources } from "./sources.ts";

/** Everything that the audit measures by, from what was read. */
export function truthOf({ di, proprietors }: Pick<Sources, "di" | "proprietors">, configuration: Configuration): Truth {
  return {
    di: diTruth(di, configuration),
    settlements: proprietors === "absent" ? null : settlementTruth(proprietors, configuration),
  };
}

/** The confidential answers as the auditor needs them: straight from what was read, past disclosure control and publishing. */
export function diTruth(inputs: DiInputs, configuration: Configuration): DiTruth {
  const { policy } = configuration;
  return {
    minimumFrequency: policy.di.minimumFrequency,
    minimumCount: policy.counts.minimumCount,
    topOption: policy.counts.topOption,
    minimumNew: policy.lateAnswers.minimumNew,
    rounds: new Map(inputs.rounds.map((input) => [quarterId(input.round.quarter), roundTruth(input, configuration)])),
  };
}

function roundTruth({ round, supplement }: RoundInput, { codebook, classification }: Configuration): RoundTruth {
  const industries = classification.industries.map(({ code }) => code);
  const { investment, problems } = codebook;
  const answers = (id: string, kind: TrueOptions["kind"], options: readonly { id: string; other: boolean }[]) => ({
    selections: selectionsOf(round, id),
    kind,
    other: options.find(({ other }) => other)?.id ?? "other",
  });
  const prefix = `di-survey/supplement-${quarterId(round.quarter).toLowerCase()}`;
  return {
    balances: new Map(codebook.items.map(({ id }) => [id, countAnswers(round, id, industries).industries])),
    options: new Map([
      ...asked(
        investment.options,
        `${investment.slug}-by-status`,
        answers(investment.id, "single", investment.options),
      ),
      ...asked(
        investment.kinds.options,
        `${investment.kinds.slug}-by-kind`,
        answers(investment.kinds.id, "multiple", investment.kinds.options),
      ),
      ...asked(problems.options, `${problems.slug}-by-option`, answers(problems.id, "multiple", problems.options)),
      ...(supplement?.questions ?? []).flatMap((question) =>
        question.kind === "text"
          ? []
          : [
              [
                `${prefix}-${slugOf(question.id)}-by-option`,
                answers(question.id, question.kind, question.options),
              ] as const,
            ],
      ),
    ]),
    problems: new Map(industries.map((industry) => [industry, selectionsOf(round, problems.id, industry)])),
  };
}

/** A question that is not asked has no options, and no dataset to attack. */
function asked(options: readonly unknown[], slug: string, truth: TrueOptions): [string, TrueOptions][] {
  return options.length === 0 ? [] : [[`di-survey/${slug}`, truth]];
}

/** `priceTransfer` → `price-transfer`, as in the dataset's id. */
function slugOf(id: string): string {
  return id.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}
