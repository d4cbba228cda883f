import type { Breakdown } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeBar } from "./alt/bar.ts";
import type { ChartOptions } from "./options.ts";
import { barCells } from "./parts/bar-cells.ts";
import { drawBarRows } from "./parts/bar-rows.ts";
import { measureStyle, pickMeasure } from "./parts/cells.ts";
import { totalId } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";

/** One measure of a breakdown as plain horizontal bars, in the dataset's order. */
export function drawBar(dataset: Breakdown, options: ChartOptions): string {
  const style = measureStyle(dataset, pickMeasure(dataset, options), options);
  const rows = barCells(dataset, options).map(({ category, cell }) => ({
    lead: "",
    label: category.label,
    value: cell.value,
    text: printCell(cell, style, options.smallNumber).visible,
    note: "",
    role: category.id === totalId ? "bar total" : "bar",
  }));
  const { body, height } = drawBarRows(rows, pickMeasure(dataset, options).unit ?? dataset.unit, options);
  return chartRoot("bar", height, options, describeBar(dataset, options), body);
}
