/**
 * Exact work on published numbers, done on their decimal text: publish has rounded once, nothing here may round again.
 * Source: architecture.md §6.8, statistics.md §1.
 */

export interface DecimalText {
  readonly negative: boolean;
  /** `1234` */
  readonly whole: string;
  /** `50`: exactly as many digits as the dataset declares; empty where it declares none. */
  readonly fraction: string;
}

/** A published number as text with the dataset's decimals: −12.5 → negative, `12`, `5`. Zero is never negative. Throws where the number is not finite or has more decimals than declared. */
export function decimalText(value: number, decimals: number): DecimalText {
  const match = /^-?(\d+)(?:\.(\d+))?$/.exec(String(value));
  const whole = match?.[1];
  const given = match?.[2] ?? "";
  if (whole === undefined || given.length > decimals)
    throw new Error(`number with more than ${decimals} decimals: ${value}`);
  return { negative: value < 0, whole, fraction: given.padEnd(decimals, "0") };
}

/** Difference of two printed values, as a reader works it out by hand: −12.5 − (−16.7) = 4.2, never 4.199…; null where one is not published. */
export function printedDifference(later: number | null, earlier: number | null, decimals: number): number | null {
  if (later === null || earlier === null) return null;
  return unscaled(scaled(later, decimals) - scaled(earlier, decimals), decimals);
}

/** Sum of printed values, to the last digit. */
export function printedSum(values: readonly number[], decimals: number): number {
  return unscaled(
    values.reduce((sum, value) => sum + scaled(value, decimals), 0),
    decimals,
  );
}

function unscaled(count: number, decimals: number): number {
  const digits = String(Math.abs(count)).padStart(decimals + 1, "0");
  const size = Number(decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
  return count < 0 ? -size : size;
}

/** The value as an integer count of its last decimal: 12.5 with one decimal → 125. */
function scaled(value: number, decimals: number): number {
  const { negative, whole, fraction } = decimalText(value, decimals);
  const size = Number(whole + fraction);
  return negative ? -size : size;
}
