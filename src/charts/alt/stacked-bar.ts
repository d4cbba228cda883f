import type { Breakdown } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { breakdownCell, measureStyle, missingCell, pickMeasure } from "../parts/cells.ts";
import { pickPeriod } from "../parts/pick.ts";

/** Shares in words: those of the last period shown, in their order. */
export function describeStackedBar(
  dataset: Breakdown,
  options: Pick<ChartOptions, "periods" | "measure" | "minus">,
): AltText {
  const measure = pickMeasure(dataset, options);
  const period = pickPeriod(dataset, options.periods);
  const style = measureStyle(dataset, measure, options);
  const shares = dataset.categories.flatMap((category) => {
    const cell = breakdownCell(dataset, period, category, measure.id);
    return cell === missingCell ? [] : [`${category.label}${printCell(cell, style).spoken}`];
  });
  return {
    name: `${dataset.title}の帯グラフ`,
    description: `${periodName(period)}は、${shares.join("、") || "数値なし"}。`,
  };
}
