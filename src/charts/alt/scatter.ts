import type { Breakdown } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { breakdownCell, measureStyle } from "../parts/cells.ts";
import { pickPeriod } from "../parts/pick.ts";

/** A scatter plot in words: the three classes furthest to the right, with both numbers. */
export function describeScatter(dataset: Breakdown, options: Pick<ChartOptions, "periods" | "minus">): AltText {
  const period = pickPeriod(dataset, options.periods);
  const [across] = dataset.measures;
  const rows = dataset.categories.map((category) => ({
    category,
    cells: dataset.measures
      .slice(0, 2)
      .map((measure) => ({ measure, cell: breakdownCell(dataset, period, category, measure.id) })),
  }));
  const first = rows
    .filter(({ cells }) => cells.every(({ cell }) => cell.value !== null))
    .toSorted((a, b) => (b.cells[0]?.cell.value ?? 0) - (a.cells[0]?.cell.value ?? 0))
    .slice(0, 3);
  const words = first.map(
    ({ category, cells }) =>
      `${category.label}（${cells.map(({ measure, cell }) => `${measure.label}${printCell(cell, measureStyle(dataset, measure, options)).spoken}`).join("、")}）`,
  );
  return {
    name: `${dataset.title}の散布図`,
    description: `${periodName(period)}に${across?.label ?? ""}が高いのは、${words.join("、")}。`,
  };
}
