import type { Distribution } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { bandCells } from "../parts/band-cells.ts";

/** A distribution in words, band by band. */
export function describeHistogram(
  dataset: Distribution,
  options: Pick<ChartOptions, "periods" | "series" | "minus">,
): AltText {
  const { group, period, cells } = bandCells(dataset, options);
  const style = { decimals: dataset.decimals, minus: options.minus, unit: dataset.unit };
  const words = cells.map(({ band, cell }) => `${band.label}${printCell(cell, style).spoken}`);
  return {
    name: `${dataset.title}の分布の棒グラフ`,
    description: `${periodName(period)}の${group.label}は、${words.join("、")}。`,
  };
}
