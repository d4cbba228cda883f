import type { Breakdown, Category } from "../../datasets/contract.ts";
import type { ChartOptions } from "../options.ts";
import { breakdownCell, type Cell, pickMeasure } from "./cells.ts";
import { pickCategories, pickPeriod } from "./pick.ts";

/** The categories of one period with their cells of one measure, in the order asked for or the dataset's; at most `limit`. */
export function barCells(
  dataset: Breakdown,
  options: Pick<ChartOptions, "periods" | "series" | "measure" | "limit">,
): readonly { readonly category: Category; readonly cell: Cell }[] {
  const period = pickPeriod(dataset, options.periods);
  const measure = pickMeasure(dataset, options);
  const categories = options.series
    ? pickCategories(dataset.id, dataset.categories, options.series)
    : dataset.categories;
  return categories
    .slice(0, options.limit ?? categories.length)
    .map((category) => ({ category, cell: breakdownCell(dataset, period, category, measure.id) }));
}
