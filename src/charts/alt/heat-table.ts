import type { Matrix } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { missingCell } from "../parts/cells.ts";
import { pickPeriod } from "../parts/pick.ts";

/** A table of balances in words: the first row (all industries) item by item, and how many cells are withheld. */
export function describeHeatTable(
  dataset: Matrix,
  options: Pick<ChartOptions, "periods" | "minus" | "smallNumber">,
): AltText {
  const period = pickPeriod(dataset, options.periods);
  const cells = dataset.observations.filter((cell) => cell.period === period);
  const [row] = dataset.rows;
  const style = { decimals: dataset.decimals, minus: options.minus };
  const words = dataset.columns.map(({ id, label }) => {
    const cell = cells.find((candidate) => candidate.row === row?.id && candidate.column === id) ?? missingCell;
    return `${label}${printCell(cell, style, options.smallNumber).spoken}`;
  });
  const withheld = cells.filter(({ status }) => status === "suppressed").length;
  return {
    name: `${dataset.title}の色分け表`,
    description: `${periodName(period)}の${row?.label ?? ""}は、${words.join("、")}。${withheld ? `秘匿した値が${withheld}つあります。` : ""}`,
  };
}
