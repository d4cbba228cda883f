import type { Ranking, TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import type { Minus } from "../number.ts";
import { headline } from "./headline.ts";
import { moverSentence, type NamedSeries } from "./mover.ts";
import { outlookSentence } from "./outlook.ts";
import { problemsSentence } from "./problems.ts";
import type { Sentence } from "./sentence.ts";

export interface SummaryInput {
  readonly period: PeriodId;
  readonly minus: Minus;
  /** The item that the report leads with (業況DI). */
  readonly lead: NamedSeries;
  /** The other items of this quarter, among which the one that moved most is named. */
  readonly others: readonly NamedSeries[];
  readonly outlook: TimeSeries | null;
  readonly problems: Ranking | null;
  /** Whose figures; the total without it. */
  readonly series?: string | undefined;
}

/** A report in three points by rule: business conditions; the item that moved most; outlook and problems. A point without published figures is left out. Source: site.md §4. */
export function roundSummary({
  period,
  minus,
  lead,
  others,
  outlook,
  problems,
  series = "all",
}: SummaryInput): readonly Sentence[] {
  const last = [
    ...((outlook && outlookSentence(outlook, period, series, { minus, subject: "来期の見通しDI" })) ?? []),
    ...((problems && problemsSentence(problems, period, { minus })) ?? []),
  ];
  return [
    headline(lead.dataset, period, series, { minus, subject: lead.subject }),
    moverSentence(others, period, series, { minus }) ?? [],
    last,
  ].filter(({ length }) => length > 0);
}
