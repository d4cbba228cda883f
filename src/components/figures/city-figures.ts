import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { catalogue, dataset } from "../../datasets/store.ts";
import { printedDifference } from "../../format/decimal.ts";

/** One public figure of the city: its latest value, and the change from the period before. */
export interface CityFigure {
  readonly dataset: TimeSeries;
  readonly now: TimeSeries["observations"][number];
  /** In the dataset's unit; null where one of the two is not known. */
  readonly change: number | null;
  readonly before: PeriodId | null;
}

/** The latest value of indicators that are one number (a single series, or a total with parts), in the order of the catalogue, at most `limit`. */
export function cityFigures(limit: number): readonly CityFigure[] {
  return catalogue().datasets.flatMap(({ id }) => {
    const found = id.startsWith("indicators/") ? dataset(id) : null;
    if (found?.shape !== "timeSeries" || (found.series.length > 1 && found.series[0]?.id !== "all")) return [];
    const cells = found.observations.filter(({ series, value }) => series === found.series[0]?.id && value !== null);
    const now = cells.at(-1);
    const before = cells.at(-2);
    if (!now) return [];
    return [{ dataset: found, now, change: printedDifference(now.value, before?.value ?? null, found.decimals), before: before?.period ?? null }];
  }).slice(0, limit);
}
