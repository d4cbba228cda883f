import type { Breakdown } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { barCells } from "../parts/bar-cells.ts";
import { measureStyle, pickMeasure } from "../parts/cells.ts";
import { pickPeriod } from "../parts/pick.ts";

/** Bars in words: every category with its number, up to eight; the table has the rest. */
export function describeBar(
  dataset: Breakdown,
  options: Pick<ChartOptions, "periods" | "series" | "measure" | "limit" | "minus" | "smallNumber">,
): AltText {
  const measure = pickMeasure(dataset, options);
  const style = measureStyle(dataset, measure, options);
  const words = barCells(dataset, options).map(
    ({ category, cell }) => `${category.label}${printCell(cell, style, options.smallNumber).spoken}`,
  );
  const more = words.length > 8 ? `ほか${words.length - 8}区分` : "";
  return {
    name: `${dataset.title}（${measure.label}）の棒グラフ`,
    description: `${periodName(pickPeriod(dataset, options.periods))}は、${[...words.slice(0, 8), ...(more ? [more] : [])].join("、")}。`,
  };
}
