import type { Ranking } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeRanking } from "./alt/ranking.ts";
import type { ChartOptions } from "./options.ts";
import { drawBarRows } from "./parts/bar-rows.ts";
import { measureStyle } from "./parts/cells.ts";
import { type RankedCell, rankedOptions } from "./parts/ranking-rows.ts";
import { chartRoot } from "./parts/root.ts";

/** Options by rank as bars, with the rank of the time before and an arrow. Source: site.md §3, statistics.md §1. */
export function drawRanking(dataset: Ranking, options: ChartOptions): string {
  const ranked = rankedOptions(dataset, options);
  const compared = ranked.some(({ cell }) => cell.previousRank !== null);
  const rows = ranked.map(({ option, cell }) => ({
    lead: cell.rank === null ? "" : String(cell.rank),
    label: option.label,
    value: cell.value,
    text: printCell(cell, measureStyle(dataset, {}, options)).visible,
    note: compared ? before(cell) : "",
    role: "bar",
  }));
  const { body, height } = drawBarRows(rows, dataset.unit, options);
  return chartRoot("ranking", height, options, describeRanking(dataset, options), body);
}

function before({ rank, previousRank }: RankedCell): string {
  if (previousRank === null) return rank === null ? "" : "前回－";
  if (rank === null) return `前回${previousRank}位`;
  return `前回${previousRank}位 ${rank < previousRank ? "↑" : rank > previousRank ? "↓" : "→"}`;
}
