import type { Ranking } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printCell, printNumber } from "../../format/number.ts";
import type { TableCell, TableModel } from "./table-model.ts";

/** The options of one period in their published order: rank now, rank before, share, share that put it first. */
export function rankingTable(dataset: Ranking, period: PeriodId, minus: Minus): TableModel {
  const style = { decimals: dataset.decimals, minus };
  const label = new Map(dataset.options.map((option) => [option.id, option.label]));
  return {
    caption: dataset.title,
    corner: "問題点",
    columns: ["順位", "前回の順位", `挙げた企業（${dataset.unit}）`, `1位に挙げた企業（${dataset.unit}）`],
    rows: rankedOptions(dataset, period).map((cell) => ({
      label: label.get(cell.option) ?? "",
      cells: [
        place(cell.rank),
        place(cell.previousRank),
        printCell(cell, style),
        printNumber(cell.first ?? null, style),
      ],
    })),
  };
}

/** The observations of one period by rank; options without one (その他, withheld) last, in the order of the form. */
export function rankedOptions(dataset: Ranking, period: PeriodId): Ranking["observations"] {
  const last = Number.MAX_SAFE_INTEGER;
  return dataset.observations
    .filter((cell) => cell.period === period)
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last));
}

function place(rank: number | null): TableCell {
  const text = rank === null ? "－" : `${rank}位`;
  return { visible: text, spoken: rank === null ? "なし" : text };
}
