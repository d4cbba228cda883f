import type { Dataset } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { periodName } from "../../format/period.ts";

/** 「令和8年（2026年）7～9月期、回答36社」; without the number where the dataset does not publish one. */
export function scopeOf(dataset: Dataset, period: PeriodId): string {
  const n = respondentCount(dataset, period);
  return n === null ? periodName(period) : `${periodName(period)}、回答${n}社`;
}

/** n of the first cell of a period that carries one (all industries); null where none does. */
export function respondentCount({ observations }: Dataset, period: PeriodId): number | null {
  for (const cell of observations) if (cell.period === period && cell.n !== undefined) return cell.n;
  return null;
}

/** Points that a DI moves when one firm of `n` answers 好転 instead of 不変, to one decimal, as text. */
export function oneFirmPoints(n: number): string {
  const tenths = Math.floor((2000 + n) / (2 * n));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
