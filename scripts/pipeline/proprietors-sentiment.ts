import { balanceTable, feltScores } from "../aggregate/proprietors/balance-counts.ts";
import { feltAgainstBooked } from "../aggregate/proprietors/felt-booked.ts";
import type { Policy } from "../config/policy.ts";
import type { MeasureId, ProprietorsCodebook } from "../config/proprietors.ts";
import type { CountedPerson, SentimentYear, SettlementYear } from "../config/proprietors-records.ts";
import { discloseBalance } from "../disclose/balance.ts";
import { discloseCounts } from "../disclose/counts.ts";
import { gateComment, type Respondents } from "../disclose/free-text.ts";
import { discloseOptions } from "../disclose/options.ts";
import type { TableRelease } from "../disclose/table.ts";
import type { Finding, Reading } from "../model.ts";
import type { FeltRelease, SentimentRelease } from "../publish/proprietors/year-release.ts";
import type { Configuration } from "./configuration.ts";
import type { PanelGroups } from "./proprietors-groups.ts";
import { flat } from "./proprietors-tables.ts";

/** The books that a year's answers are crossed with; null without a year directly before. */
export type Books = {
  readonly now: SettlementYear;
  readonly before: SettlementYear;
  readonly panel: PanelGroups;
} | null;

/** What the answers are published beside: the books, the year before (null: none), and whom no comment may name. */
interface SentimentContext {
  readonly books: Books;
  readonly before: SentimentRelease | null;
  readonly respondents: Respondents;
  readonly codebook: ProprietorsCodebook;
  readonly configuration: Configuration;
}

/** The sentiment survey of one year → what may be published of it; null where a comment is refused. Source: statistics.md §2, disclosure.md §2. */
export function discloseSentiment(
  sentiment: SentimentYear,
  { books, before, respondents, codebook, configuration: { policy, classification } }: SentimentContext,
): Reading<SentimentRelease> {
  const industries = classification.industries.map(({ code }) => code);
  const { items, problems } = codebook.sentiment;
  const withheldBefore = (item: string) =>
    new Set(
      [...(before?.balances.get(item)?.industries ?? [])].flatMap(([code, cell]) =>
        cell.status === "suppressed" ? [code] : [],
      ),
    );
  const comments = gated(sentiment, respondents, policy.di.minimumFrequency);
  const value: SentimentRelease = {
    balances: new Map(
      items.map(({ id }) => [
        id,
        discloseBalance(balanceTable(id, sentiment.year, industries, feltScores(sentiment, id)), {
          policy,
          previouslyWithheld: withheldBefore(id),
        }),
      ]),
    ),
    problems: discloseOptions(
      {
        options: problems.options.map(({ id }) => id),
        other: problems.options.find((option) => option.other)?.id ?? null,
        kind: "multiple",
        ranked: true,
        selections: sentiment.answers.map((one) => one.problems).filter((chosen) => chosen.length > 0),
        follows: null,
      },
      policy,
    ),
    felt: new Map(
      items.flatMap(({ id, booked }) =>
        booked === undefined || books === null
          ? []
          : [[id, discloseFelt(id, booked, sentiment, books, codebook, policy)] as const],
      ),
    ),
    comments: comments.value ?? [],
  };
  return { value: comments.value === null ? null : value, findings: comments.findings };
}

function discloseFelt(
  item: string,
  measure: MeasureId,
  sentiment: SentimentYear,
  books: NonNullable<Books>,
  codebook: ProprietorsCodebook,
  policy: Policy,
): FeltRelease {
  const people = feltAgainstBooked(
    { item, measure, breaks: codebook.growth.breaks },
    sentiment,
    books.now,
    books.before,
    books.panel.matched,
  );
  const table = (
    contributions: readonly CountedPerson[],
    felt: readonly string[],
    booked: readonly string[],
  ): TableRelease => ({
    measure: "count",
    dimensions: [flat("felt", felt), flat("booked", booked)],
    tables: [{ id: "felt-booked", dimensions: ["felt", "booked"] }],
    answers: ["felt", "booked"],
    contributions,
  });
  const both = people.filter(({ codes }) => codes["felt"] !== "none" && codes["booked"] !== "none");
  return {
    both: discloseCounts(table(both, FELT, BOOKED), policy),
    everybody: discloseCounts(table(people, [...FELT, "none"], [...BOOKED, "none"]), policy),
  };
}

const FELT = ["good", "same", "bad"] as const;
const BOOKED = ["up", "same", "down"] as const;

/** An industry stands beside a comment only if enough of it answered. Source: disclosure.md §2, free text. */
function gated(
  { answers }: SentimentYear,
  respondents: Respondents,
  minimum: number,
): Reading<SentimentRelease["comments"]> {
  const findings: Finding[] = [];
  const comments = answers.flatMap(({ comment, industry }) => {
    if (comment === null) return [];
    const gate = gateComment(comment.text, { respondents, place: comment.place });
    findings.push(...gate.findings);
    const enough = answers.filter((one) => one.industry === industry).length >= minimum;
    return gate.value === null ? [] : [{ industry: enough ? industry : null, text: gate.value }];
  });
  const sorted = comments.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return { value: findings.some(({ code }) => code.startsWith("E-")) ? null : sorted, findings };
}
