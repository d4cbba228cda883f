import { RATIO_UNIT } from "../../config/proprietors-records.ts";
import { fromTenths } from "../rounding.ts";

const YEN = 10_000;

/** Yen, rounded already, in 万円. */
export function inManYen(yen: number | null): number | null {
  return yen === null ? null : yen === 0 ? 0 : yen / YEN;
}

/** A ratio in `RATIO_UNIT`ths, rounded already to tenths of a percent, in percent. */
export function inPercent(ratio: number | null): number | null {
  return ratio === null ? null : fromTenths(Math.round(ratio / (RATIO_UNIT / 1000)));
}

/** A rate (0.05) in percent to one decimal, half away from zero. What is left of binary fractions at the 12th digit does not decide. */
export function ratePercent(rate: number): number {
  const tenths = Math.floor(Number((Math.abs(rate) * 1000).toPrecision(12)) + 0.5);
  return fromTenths(rate < 0 ? 0 - tenths : tenths);
}
