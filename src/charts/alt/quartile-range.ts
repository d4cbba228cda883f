import type { Breakdown } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { breakdownCell } from "../parts/cells.ts";
import { pickCategories, pickPeriod } from "../parts/pick.ts";

/** The medians in words; the quartiles stand in the table. */
export function describeQuartileRange(
  dataset: Breakdown,
  options: Pick<ChartOptions, "periods" | "series" | "minus" | "smallNumber">,
): AltText {
  const period = pickPeriod(dataset, options.periods);
  const style = { decimals: dataset.decimals, minus: options.minus };
  const categories = options.series
    ? pickCategories(dataset.id, dataset.categories, options.series)
    : dataset.categories;
  const words = categories.map(
    (category) =>
      `${category.label}${printCell(breakdownCell(dataset, period, category, "median"), style, options.smallNumber).spoken}`,
  );
  return {
    name: `${dataset.title}の中央値と四分位の図`,
    description: `${periodName(period)}の中央値（${dataset.unit}）は、${words.join("、")}。`,
  };
}
