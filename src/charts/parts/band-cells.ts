import type { Category, Distribution } from "../../datasets/contract.ts";
import type { ChartOptions } from "../options.ts";
import { type Cell, missingCell } from "./cells.ts";
import { pickCategories, pickPeriod } from "./pick.ts";

/** The bands of one group in one period with their cells, in order. Throws where the dataset has no group. */
export function bandCells(
  dataset: Distribution,
  options: Pick<ChartOptions, "periods" | "series">,
): {
  readonly group: Category;
  readonly period: string;
  readonly cells: readonly { readonly band: Category; readonly cell: Cell }[];
} {
  const period = pickPeriod(dataset, options.periods);
  const [group] = options.series ? pickCategories(dataset.id, dataset.groups, options.series) : dataset.groups;
  if (!group) throw new Error(`dataset without a group: ${dataset.id}`);
  const own = dataset.observations.filter((cell) => cell.period === period && cell.group === group.id);
  return {
    group,
    period,
    cells: dataset.bands.map((band) => ({ band, cell: own.find((cell) => cell.band === band.id) ?? missingCell })),
  };
}
