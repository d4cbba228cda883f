import type { Flow } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { TableModel } from "../tables/table-model.ts";

/** The flows of one year as a table: from, to, amount. A negative one runs the other way. */
export function circulationTable(dataset: Flow, period: PeriodId, minus: Minus): TableModel {
  const label = new Map(dataset.nodes.map((node) => [node.id, node.label]));
  return {
    caption: `${dataset.title}（${periodName(period)}、単位：${dataset.unit}）`,
    corner: "出",
    columns: ["入", dataset.unit],
    rows: dataset.observations
      .filter((cell) => cell.period === period)
      .map((cell) => {
        const to = label.get(cell.to) ?? cell.to;
        return {
          label: label.get(cell.from) ?? cell.from,
          cells: [{ visible: to, spoken: to }, printCell(cell, { decimals: dataset.decimals, minus })],
        };
      }),
  };
}
