import { type Breakdown, type TimeSeries, TOTAL_ID } from "../../../datasets/contract.ts";
import type { PeriodId } from "../../../datasets/period.ts";
import { type Minus, printChange, printNumber } from "../../../format/number.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import { measureCells, publishedCell, seriesCells } from "../cells.ts";

/** 「売上（実感）DIは▲6.2（前の年との差▲3.1）で、「好転」と答えた方は37.3%、「悪化」と答えた方は43.5%でした。」 A rise or fall is not named: it may be smaller than a few answers. */
export function feltSentence(balance: TimeSeries, shares: Breakdown | null, period: PeriodId, minus: Minus): Sentence {
  const own = balance.observations.find((cell) => cell.period === period && cell.series === TOTAL_ID);
  const di = publishedCell(seriesCells(balance, period), TOTAL_ID);
  if (di === null) return [];
  const style = { decimals: balance.decimals, minus };
  const change = own?.changeOnYear == null ? "" : sentence`（前の年との差${printChange(own.changeOnYear, style)}）`;
  const cells = shares === null ? [] : measureCells(shares, period, "share");
  const [first, last] = [cells[0], cells.at(-1)];
  if (shares === null || !first || !last || first.value === null || last.value === null)
    return sentence`${balance.title}は${printNumber(di.value, style)}${change}でした。`;
  const share = (value: number) => printNumber(value, { decimals: shares.decimals, minus, unit: shares.unit });
  return sentence`${balance.title}は${printNumber(di.value, style)}${change}で、「${first.label}」と答えた方は${share(first.value)}、「${last.label}」と答えた方は${share(last.value)}でした。`;
}

/** 「実感は「悪化」の方のうち12.9%は、決算では5％を超える増加でした。実感は「好転」の方のうち…」: where feeling and books part. Empty where one is withheld. */
export function feltBookedSentence(crossed: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const [good, bad] = [crossed.categories[0], crossed.categories.at(-1)];
  const [up, down] = [crossed.measures[0], crossed.measures.at(-1)];
  if (!good || !bad || !up || !down) return [];
  const share = (category: string, measure: string) => {
    const cell = publishedCell(measureCells(crossed, period, measure), category);
    return cell && printNumber(cell.value, { decimals: crossed.decimals, minus, unit: crossed.unit });
  };
  const [better, worse] = [share(bad.id, up.id), share(good.id, down.id)];
  if (better === null || worse === null) return [];
  return sentence`${bad.label}の方のうち${better}は、${up.label}でした。${good.label}の方のうち${worse}は、${down.label}でした。`;
}
