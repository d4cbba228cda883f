import type { Breakdown } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeBar } from "./alt/bar.ts";
import type { ChartOptions } from "./options.ts";
import { barCells } from "./parts/bar-cells.ts";
import { drawBarRows } from "./parts/bar-rows.ts";
import { measureStyle, pickMeasure } from "./parts/cells.ts";
import { chartRoot } from "./parts/root.ts";

/** One measure as bars to both sides of zero, from the highest to the lowest; withheld ones last. */
export function drawDivergingBar(dataset: Breakdown, options: ChartOptions): string {
  const style = measureStyle(dataset, pickMeasure(dataset, options), options);
  const cells = barCells(dataset, options).toSorted((a, b) => order(b.cell.value) - order(a.cell.value) || 0);
  const rows = cells.map(({ category, cell }) => ({
    lead: "",
    label: category.label,
    value: cell.value,
    text: printCell(cell, style, options.smallNumber).visible,
    note: "",
    role: (cell.value ?? 0) < 0 ? "negative" : "positive",
  }));
  const { body, height } = drawBarRows(rows, pickMeasure(dataset, options).unit ?? dataset.unit, options);
  return chartRoot("diverging-bar", height, options, describeBar(dataset, options), body);
}

function order(value: number | null): number {
  return value ?? Number.NEGATIVE_INFINITY;
}
