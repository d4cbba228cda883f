import type { Distribution } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeHistogram } from "./alt/histogram.ts";
import type { ChartOptions } from "./options.ts";
import { bandCells } from "./parts/band-cells.ts";
import { drawBarRows } from "./parts/bar-rows.ts";
import { isPercent } from "./parts/cells.ts";
import { chartRoot } from "./parts/root.ts";

/** Persons or shares by band, band under band in their order: one group (the first of `series`, else of the dataset). */
export function drawHistogram(dataset: Distribution, options: ChartOptions): string {
  const style = {
    decimals: dataset.decimals,
    minus: options.minus,
    unit: isPercent(dataset.unit) ? dataset.unit : undefined,
  };
  const rows = bandCells(dataset, options).cells.map(({ band, cell }) => ({
    lead: "",
    label: band.label,
    value: cell.value,
    text: printCell(cell, style).visible,
    note: "",
    role: "bar",
  }));
  const { body, height } = drawBarRows(rows, dataset.unit, options);
  return chartRoot("histogram", height, options, describeHistogram(dataset, options), body);
}
