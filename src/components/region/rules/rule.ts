import type { Breakdown, TimeSeries } from "../../../datasets/contract.ts";
import type { PeriodId } from "../../../datasets/period.ts";
import type { Minus, NumberStyle } from "../../../format/number.ts";
import type { Sentence } from "../../../format/sentence/sentence.ts";

/** What a sentence is made of: published cells of the shown periods and series, nothing else. */
export interface RuleInput {
  readonly dataset: TimeSeries | Breakdown;
  readonly subject: string;
  /** Shown periods in order of time, at least one. */
  readonly periods: readonly PeriodId[];
  readonly series: readonly string[];
  readonly minus: Minus;
}

/** A rule says one sentence, or nothing (empty) where the cells that it needs are not published. */
export type Rule = (input: RuleInput) => Sentence;

export type RuleName = "course" | "largest" | "listing" | "extremes" | "measures" | "projection" | "none";

/** A number with its unit behind it; a unit that is no word (令和元年度＝100) is left to the note. */
export function styleOf(
  { decimals, unit }: { readonly decimals: number; readonly unit: string },
  minus: Minus,
): NumberStyle {
  return { decimals, minus, unit: unit.includes("＝") ? undefined : unit };
}

/** Label and value of each series in a period that is published, in the order asked for. */
export function published(
  { dataset, series }: RuleInput,
  period: PeriodId | undefined,
): readonly { readonly id: string; readonly label: string; readonly value: number }[] {
  const classes = dataset.shape === "timeSeries" ? dataset.series : dataset.categories;
  const measure = dataset.shape === "breakdown" ? dataset.measures[0]?.id : undefined;
  const values = new Map(
    dataset.observations
      .filter((cell) => cell.period === period && (!("measure" in cell) || cell.measure === measure))
      .map((cell) => ["series" in cell ? cell.series : cell.category, cell.value]),
  );
  return series.flatMap((id) => {
    const value = values.get(id) ?? null;
    return value === null ? [] : [{ id, label: classes.find((one) => one.id === id)?.label ?? id, value }];
  });
}
