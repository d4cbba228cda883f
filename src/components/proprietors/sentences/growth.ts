import { type Breakdown, type Distribution, type TimeSeries, TOTAL_ID } from "../../../datasets/contract.ts";
import type { PeriodId } from "../../../datasets/period.ts";
import { type Minus, printChange, printNumber } from "../../../format/number.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import { groupBands, measureCells, publishedCell, seriesCells } from "../cells.ts";
import { extremesSentence } from "./extremes.ts";

/** 「同じ方の売上金額は、一人ずつの増減率の中央値が+1.2%、全員の合計では+1.6%でした。」 and the trades' extremes; empty where the total's median is withheld. */
export function growthSentence(growth: Breakdown, period: PeriodId, subject: string, minus: Minus): Sentence {
  const print = (value: number) => printChange(value, { decimals: growth.decimals, minus, unit: growth.unit });
  const medians = measureCells(growth, period, "median");
  const median = publishedCell(medians, TOTAL_ID);
  if (median === null) return [];
  const pooled = publishedCell(measureCells(growth, period, "pooled"), TOTAL_ID);
  const total = pooled === null ? "" : sentence`、全員の合計では${print(pooled.value)}`;
  return sentence`同じ方の${subject}は、一人ずつの増減率の中央値が${print(median.value)}${total}でした。${extremesSentence(medians, print)}`;
}

/** 「売上金額が5%を超えて増えた方は41.5%、減った方は37.1%で、DIは4.4です。」 */
export function directionSentence(
  balance: TimeSeries,
  shares: Breakdown | null,
  period: PeriodId,
  { subject, minus }: { readonly subject: string; readonly minus: Minus },
): Sentence {
  const di = publishedCell(seriesCells(balance, period), TOTAL_ID);
  const cells = shares === null ? [] : measureCells(shares, period, "share");
  const [up, down] = [publishedCell(cells, "up"), publishedCell(cells, "down")];
  if (di === null || shares === null || up === null || down === null) return [];
  const share = (value: number) => printNumber(value, { decimals: shares.decimals, minus, unit: shares.unit });
  const points = printNumber(di.value, { decimals: balance.decimals, minus });
  return sentence`${subject}が5%を超えて増えた方は${share(up.value)}、5%を超えて減った方は${share(down.value)}で、DIは${points}です。`;
}

/** 「最も多いのは「10～30％増」の22.5%です。」 Ties stand together. */
export function bandSentence(bands: Distribution, period: PeriodId, minus: Minus): Sentence {
  const cells = groupBands(bands, period, TOTAL_ID);
  const high = Math.max(...cells.flatMap(({ value }) => value ?? []));
  const most = cells.filter(({ value }) => value === high).map(({ label }) => `「${label}」`);
  if (most.length === 0) return [];
  return sentence`人数が最も多いのは${most.join("と")}の${printNumber(high, { decimals: bands.decimals, minus, unit: bands.unit })}です。`;
}
