import { type Breakdown, type TimeSeries, TOTAL_ID } from "../../../datasets/contract.ts";
import type { PeriodId } from "../../../datasets/period.ts";
import { type Minus, type Printed, printNumber } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import { measureCells, publishedCell, seriesCells } from "../cells.ts";
import { extremesSentence } from "./extremes.ts";

/** 「所得の中央値は130万円で、中央の半分の方は59万円から216万円までです。」 and the trades' extremes. */
export function levelSentence(levels: Breakdown, period: PeriodId, subject: string, minus: Minus): Sentence {
  const print = printer(levels, minus);
  const total = (measure: string) => publishedCell(measureCells(levels, period, measure), TOTAL_ID);
  const [lower, median, upper] = [total("lower-quartile"), total("median"), total("upper-quartile")];
  if (median === null) return [];
  const half =
    lower === null || upper === null
      ? "です"
      : sentence`で、中央の半分の方は${print(lower.value)}から${print(upper.value)}までです`;
  return sentence`${subject}の中央値は${print(median.value)}${half}。${extremesSentence(measureCells(levels, period, "median"), print)}`;
}

/** 「全業種の中央値は、令和6年（2024年）の660万円に対して660万円です。」 The persons change between years, and the sentence says so. */
export function medianSentence(medians: TimeSeries, period: PeriodId, minus: Minus): Sentence {
  const before = medians.periods[medians.periods.indexOf(period) - 1];
  if (before === undefined) return [];
  const print = printer(medians, minus);
  const [last, now] = [before, period].map((at) => publishedCell(seriesCells(medians, at), TOTAL_ID));
  if (!last || !now) return [];
  return sentence`全業種の中央値は、${periodName(before)}の${print(last.value)}に対して、${periodName(period)}は${print(now.value)}です。対象の方の入れ替わりを含むので、増減は「同じ方の増減」でご覧ください。`;
}

/** 「物価の動きを除くと、売上金額（2021年の物価）は590万円、…です。」 */
export function realSentence(real: TimeSeries, period: PeriodId, minus: Minus): Sentence {
  const print = printer(real, minus);
  const cells = seriesCells(real, period).filter(({ id, value }) => id.endsWith("-real") && value !== null);
  const first = real.periods[0];
  if (cells.length === 0 || first === undefined || first === period) return [];
  const start = seriesCells(real, first);
  const words = cells.map(({ id, label, value }, index) => {
    const before = publishedCell(start, id);
    return sentence`${index === 0 ? "" : "、"}${label}は${print(value ?? 0)}${before === null ? "" : sentence`（${first}年は${print(before.value)}）`}`;
  });
  return sentence`物価の動きを除くと、${words.flat()}です。`;
}

function printer(dataset: Breakdown | TimeSeries, minus: Minus): (value: number) => Printed {
  return (value) => printNumber(value, { decimals: dataset.decimals, minus, unit: dataset.unit });
}
