import type { Category, TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { seriesCell } from "../../datasets/series-cells.ts";
import type { ChartOptions } from "../options.ts";
import { pickCategories, pickPeriods, totalId } from "./pick.ts";
import { periodPosition, type TimePoint } from "./time.ts";

export type Observation = TimeSeries["observations"][number];

/** A series made ready to draw: one point per shown period, the cell behind it, and its colour role. */
export interface DrawnSeries {
  readonly category: Category;
  readonly role: string;
  readonly points: readonly (TimePoint & { readonly period: PeriodId; readonly cell: Observation | null })[];
}

/** The series to draw over the shown periods. Without a choice: the total alone where there is one, else all. There are five colours: a sixth series takes the first again. */
export function drawnSeries(
  dataset: TimeSeries,
  options: Pick<ChartOptions, "series" | "periods">,
): readonly DrawnSeries[] {
  const ids = dataset.series.map(({ id }) => id);
  const chosen = pickCategories(
    dataset.id,
    dataset.series,
    options.series ?? (ids.includes(totalId) ? [totalId] : ids),
  );
  const parts = chosen.filter(({ id }) => id !== totalId);
  const periods = pickPeriods(dataset, options.periods);
  return chosen.map((category) => ({
    category,
    role: category.id === totalId ? "series-total" : `series-${(parts.indexOf(category) % 5) + 1}`,
    points: periods.map((period) => {
      const cell = seriesCell(dataset, category.id, period) ?? null;
      return { period, position: periodPosition(period), value: cell?.value ?? null, cell };
    }),
  }));
}

/** All published values of the series. */
export function publishedValues(series: readonly DrawnSeries[]): readonly number[] {
  return series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
}

/** The last published point of a series; null where it has none. */
export function lastPublished(series: DrawnSeries): { readonly position: number; readonly value: number } | null {
  const point = series.points.findLast(({ value }) => value !== null);
  return point && point.value !== null ? { position: point.position, value: point.value } : null;
}
