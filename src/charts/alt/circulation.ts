import type { Flow } from "../../datasets/contract.ts";
import { printNumber } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { circulationColumns } from "../parts/circulation-columns.ts";
import { pickPeriod } from "../parts/pick.ts";

/** The circle in words: the three columns with their parts, and the flows over the border. */
export function describeCirculation(dataset: Flow, options: Pick<ChartOptions, "periods" | "minus">): AltText {
  const period = pickPeriod(dataset, options.periods);
  const print = (value: number) => printNumber(value, { decimals: dataset.decimals, minus: options.minus }).spoken;
  const words = circulationColumns(dataset, period).map((items, column) => {
    const parts = items.map(
      ({ label, total, outside }) =>
        `${label}${print(total)}${outside === 0 ? "" : `（${column === 1 ? "うち地域外から" : "うち地域外へ"}${print(outside)}）`}`,
    );
    return `${["生産", "分配", "支出"][column] ?? ""}は${parts.join("、")}`;
  });
  return {
    name: dataset.title,
    description: `${periodName(period)}、単位は${dataset.unit}。${words.join("。")}。`,
  };
}
