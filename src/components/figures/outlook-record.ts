import { TOTAL_ID } from "../../datasets/contract.ts";
import { type PeriodId, quartersBefore } from "../../datasets/period.ts";
import { datasetOf, definitions } from "../../datasets/store.ts";
import { printNumber } from "../../format/number.ts";
import { type Sentence, sentence } from "../../format/sentence/sentence.ts";
import { contextOf } from "./context.ts";

/** What was expected of a quarter in the round before, and what then came, per item; an item without both published values is left out. Source: statistics.md §1. */
export function outlookOutcomes(period: PeriodId): readonly Sentence[] {
  const { items } = definitions();
  return items.flatMap((ahead) => {
    const item = items.find(({ id }) => id === ahead.outlookOf);
    if (!item) return [];
    const outlook = datasetOf(ahead.balance, "timeSeries");
    const before = quartersBefore(period, 1);
    const expected = totalOf(outlook.observations, before);
    const came = totalOf(datasetOf(item.balance, "timeSeries").observations, period);
    if (expected === null || came === null) return [];
    const style = { decimals: outlook.decimals, minus: contextOf(period).minus };
    return [
      sentence`${item.label}DI：前回の調査での見通しは${printNumber(expected, style)}、今期の結果は${printNumber(came, style)}でした。`,
    ];
  });
}

function totalOf(
  observations: readonly { period: string; series: string; value: number | null }[],
  period: PeriodId | null,
): number | null {
  return observations.find((cell) => cell.period === period && cell.series === TOTAL_ID)?.value ?? null;
}
