import { type Category, TOTAL_ID } from "../../datasets/contract.ts";
import { datasetOf, definitions, totalLabel } from "../../datasets/store.ts";
import { printCell, printChange } from "../../format/number.ts";
import type { FigureContext } from "../figures/figure-model.ts";
import { tradeName } from "../figures/trade-charts.ts";
import type { TableModel } from "./table-model.ts";

/** Every item of one trade in one quarter: DI with n, changes, and all trades beside. */
export function tradeTable(trade: Category, { period, minus, smallNumber }: FigureContext): TableModel {
  return {
    caption: `${trade.label}の項目ごとのDI（単位：ポイント）`,
    corner: "項目",
    columns: [tradeName(trade), totalLabel(), "前期差", "前年同期差"],
    rows: definitions().items.map((item) => {
      const { observations, decimals } = datasetOf(item.balance, "timeSeries");
      const style = { decimals, minus };
      const [own, all] = [trade.id, TOTAL_ID].map(
        (series) =>
          observations.find((cell) => cell.period === period && cell.series === series) ?? {
            value: null,
            status: "missing" as const,
            n: undefined,
            changeOnQuarter: null,
            changeOnYear: null,
          },
      );
      const cell = (from: typeof own) => ({
        ...printCell(from ?? { value: null, status: "missing" }, style, smallNumber),
        n: from?.n,
      });
      return {
        label: item.label,
        cells: [
          cell(own),
          cell(all),
          printChange(own?.changeOnQuarter ?? null, style),
          printChange(own?.changeOnYear ?? null, style),
        ],
      };
    }),
  };
}
