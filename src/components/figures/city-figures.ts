import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { catalogue, datasetOf } from "../../datasets/store.ts";
import { printedDifference } from "../../format/decimal.ts";

/** One public figure of the city: its latest value, and the change from the period before. */
export interface CityFigure {
  readonly label: string;
  readonly dataset: TimeSeries;
  readonly now: TimeSeries["observations"][number];
  /** In the dataset's unit; null where one of the two is not known. */
  readonly change: number | null;
  readonly before: PeriodId | null;
}

/** The figures that the catalogue names for the home page, in its order. */
export function cityFigures(): readonly CityFigure[] {
  return catalogue().keyFigures.flatMap(({ dataset: id, series, label }) => {
    const found = datasetOf(id, "timeSeries");
    const cells = found.observations.filter((cell) => cell.series === series && cell.value !== null);
    const now = cells.at(-1);
    const before = cells.at(-2);
    if (!now) return [];
    return [
      {
        label,
        dataset: found,
        now,
        change: printedDifference(now.value, before?.value ?? null, found.decimals),
        before: before?.period ?? null,
      },
    ];
  });
}
