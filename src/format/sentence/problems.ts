import type { Ranking } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printNumber } from "../number.ts";
import { type Sentence, sentence } from "./sentence.ts";

/** 「経営上の問題点は、「仕入単価の上昇」（61.1%、前回1位）が最も多く、「需要の停滞」（44.4%、前回3位）が続きます。」 Ties stand together; null where no rank is published. */
export function problemsSentence(
  ranking: Ranking,
  period: PeriodId,
  { minus }: { readonly minus: Minus },
): Sentence | null {
  const ranks = ranking.observations.filter(
    (cell) => cell.period === period && cell.rank !== null && cell.value !== null,
  );
  const places = [...new Set(ranks.map(({ rank }) => rank ?? 0))].sort((a, b) => a - b);
  const place = (rank: number | undefined): Sentence =>
    ranking.options.flatMap(({ id, label }) => {
      const cell = ranks.find((candidate) => candidate.option === id && candidate.rank === rank);
      if (!cell) return [];
      const share = printNumber(cell.value, { decimals: ranking.decimals, minus, unit: ranking.unit });
      return sentence`「${label}」（${share}${cell.previousRank === null ? "" : `、前回${cell.previousRank}位`}）`;
    });
  const [most, next] = [place(places[0]), place(places[1])];
  if (most.length === 0) return null;
  return sentence`${ranking.title}は、${most}が最も多く${next.length > 0 ? sentence`、${next}が続きます。` : "挙げられました。"}`;
}
