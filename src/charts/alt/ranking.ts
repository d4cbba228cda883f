import type { Ranking } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { measureStyle } from "../parts/cells.ts";
import { pickPeriod } from "../parts/pick.ts";
import { rankedOptions } from "../parts/ranking-rows.ts";

/** The first three of a ranking in words, with their ranks of the time before. */
export function describeRanking(dataset: Ranking, options: Pick<ChartOptions, "periods" | "limit" | "minus">): AltText {
  const style = measureStyle(dataset, {}, options);
  const first = rankedOptions(dataset, options).filter(({ cell }) => cell.rank !== null && cell.rank <= 3);
  const words = first.map(({ option, cell }) => {
    const before = cell.previousRank === null ? "" : `、前回${cell.previousRank}位`;
    return `${cell.rank}位は${option.label}（${printCell(cell, style).spoken}${before}）`;
  });
  const period = periodName(pickPeriod(dataset, options.periods));
  return {
    name: `${dataset.title}の順位の棒グラフ`,
    description: words.length > 0 ? `${period}の${words.join("、")}。` : `${period}の順位は公表していません。`,
  };
}
