import type { DatasetOf } from "./contract.ts";

type Series = DatasetOf<"timeSeries">;
type Observation = Series["observations"][number];

/** The cell of a series in a period, or undefined where the dataset has none. */
export function seriesCell(dataset: Series, series: string, period: string): Observation | undefined {
  const cells = kept.get(dataset) ?? index(dataset);
  return cells.get(series)?.get(period);
}

/** Every report looks into the same datasets: they are indexed once. */
const kept = new WeakMap<Series, ReadonlyMap<string, ReadonlyMap<string, Observation>>>();

function index(dataset: Series): ReadonlyMap<string, ReadonlyMap<string, Observation>> {
  const cells = new Map<string, Map<string, Observation>>(dataset.series.map(({ id }) => [id, new Map()]));
  for (const cell of dataset.observations) cells.get(cell.series)?.set(cell.period, cell);
  kept.set(dataset, cells);
  return cells;
}
