import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { catalogue, datasetOf, settings } from "../../datasets/store.ts";
import { printedDifference } from "../../format/decimal.ts";
import { type Printed, printCell, printChange } from "../../format/number.ts";
import { printYen } from "../../format/yen.ts";

/** One public figure of the city: its latest value, and the change from the period before. */
export interface CityFigure {
  readonly label: string;
  readonly dataset: TimeSeries;
  readonly period: PeriodId;
  readonly value: Printed;
  readonly change: Printed;
  /** The period that the change is counted from; null where there is none. */
  readonly before: PeriodId | null;
}

/** The figures that the catalogue names for the home page, in its order; large sums of yen in 億 and 万. */
export function cityFigures(): readonly CityFigure[] {
  const { minus } = settings().site;
  return catalogue().keyFigures.flatMap(({ dataset: id, series, label, changes }) => {
    const dataset = datasetOf(id, "timeSeries");
    const { decimals, unit } = dataset;
    const cells = dataset.observations.filter((cell) => cell.series === series && cell.value !== null);
    const now = cells.at(-1);
    const before = cells.at(-2);
    if (!now) return [];
    const given = changes === undefined ? [] : datasetOf(changes, "timeSeries").observations;
    const change =
      given.find((cell) => cell.series === series && cell.period === now.period)?.value ??
      printedDifference(now.value, before?.value ?? null, decimals);
    const points = /^[%％]$/.test(unit) ? "ポイント" : unit;
    return [
      {
        label,
        dataset,
        period: now.period,
        value: printYen(now.value ?? 0, unit, { plus: "", minus }) ?? printCell(now, { decimals, minus, unit }),
        change:
          printYen(change ?? 0, unit, { plus: "+", minus }) ?? printChange(change, { decimals, minus, unit: points }),
        before: before?.period ?? null,
      },
    ];
  });
}
