import { TOTAL_ID } from "../../datasets/contract.ts";
import { type PrintableCell, type Printed, printCell, printChange } from "../../format/number.ts";
import type { TableModel } from "../tables/table-model.ts";
import { measureCells } from "./cells.ts";
import type { FigureFrame } from "./figures/figure-frame.ts";
import { published } from "./register.ts";

/** What the table shows of a trade: dataset, measure, words; rates carry + for a rise. */
const rows = [
  { slug: "gross-sales-levels-by-industry", measure: "median", label: "売上の中央値", change: false },
  { slug: "net-income-levels-by-industry", measure: "median", label: "所得の中央値", change: false },
  { slug: "net-income-levels-by-industry", measure: "lower-quartile", label: "所得、下位4分の1の境", change: false },
  { slug: "net-income-levels-by-industry", measure: "upper-quartile", label: "所得、上位4分の1の境", change: false },
  { slug: "margin-by-industry", measure: "median-margin", label: "所得率の中央値", change: false },
  { slug: "margin-by-industry", measure: "in-profit", label: "黒字の割合", change: false },
  { slug: "gross-sales-growth-by-industry", measure: "median", label: "同じ方の売上の増減率", change: true },
  { slug: "net-income-growth-by-industry", measure: "median", label: "同じ方の所得の増減率", change: true },
] as const;

/** A trade's proprietors beside those of all trades, one year; null where nothing of the trade is in the data. */
export function industryTable(industry: string, label: string, frame: FigureFrame): TableModel | null {
  const shown = rows.flatMap(({ slug, measure, label: name, change }) => {
    const dataset = published(slug, "breakdown");
    if (!dataset?.periods.includes(frame.period)) return [];
    const cells = measureCells(dataset, frame.period, measure);
    const own = cells.find(({ id }) => id === industry);
    const all = cells.find(({ id }) => id === TOTAL_ID);
    if (own === undefined || all === undefined) return [];
    const style = { decimals: dataset.decimals, minus: frame.minus };
    const print = (cell: PrintableCell): Printed =>
      change && cell.value !== null ? printChange(cell.value, style) : printCell(cell, style);
    return [{ label: `${name}（${dataset.unit}）`, cells: [own, all].map((cell) => ({ ...print(cell), n: cell.n })) }];
  });
  return shown.length === 0
    ? null
    : { caption: `${label}の個人事業者の売上と所得`, corner: "項目", columns: [label, "全業種"], rows: shown };
}
