import type { Breakdown } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { breakdownCell, measureStyle, pickMeasure } from "../parts/cells.ts";
import { pickPeriod } from "../parts/pick.ts";

/** Shares in words: those of the last period shown, in their order; none where one is withheld, as in the drawing. */
export function describeStackedBar(
  dataset: Breakdown,
  options: Pick<ChartOptions, "periods" | "measure" | "minus">,
): AltText {
  const measure = pickMeasure(dataset, options);
  const period = pickPeriod(dataset, options.periods);
  const style = measureStyle(dataset, measure, options);
  const cells = dataset.categories.map((category) => ({
    category,
    cell: breakdownCell(dataset, period, category, measure.id),
  }));
  const withheld = cells.some(({ cell }) => cell.status === "suppressed");
  const shares = cells.flatMap(({ category, cell }) =>
    cell.value === null ? [] : [`${category.label}${printCell(cell, style).spoken}`],
  );
  return {
    name: `${dataset.title}の帯グラフ`,
    description: `${periodName(period)}は、${withheld ? "秘匿" : shares.join("、") || "数値なし"}。`,
  };
}
