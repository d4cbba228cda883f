/** Exact arithmetic of the second computation: whole numbers without limit, nothing rounded before the end. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

export function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

/** Half away from zero to a whole multiple of `unit`. */
export function roundTo([numerator, denominator]: Fraction, unit: bigint): bigint {
  const step = denominator * unit;
  const size = numerator < 0n ? -numerator : numerator;
  const units = (size * 2n + step) / (step * 2n);
  return (numerator < 0n ? -units : units) * unit;
}

/** A fraction as percent with one decimal. */
export function percent([numerator, denominator]: Fraction): number {
  return Number(roundTo([numerator * 1000n, denominator], 1n)) / 10;
}

/** Yen as 万円: whole ones below 300万, else tens. */
export function manYen([numerator, denominator]: Fraction): number {
  const size = numerator < 0n ? -numerator : numerator;
  return Number(roundTo([numerator, denominator], size < 3_000_000n * denominator ? 10_000n : 100_000n) / 10_000n);
}

/** The quarter-th quartile as spreadsheets count it: position (n − 1) × quarter / 4, straight between its neighbours. */
export function quartile(values: readonly Fraction[], quarter: bigint): Fraction {
  const sorted = [...values].sort(([a, b], [c, d]) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0));
  const position = BigInt(sorted.length - 1) * quarter;
  const below = sorted[Number(position / 4n)] ?? [0n, 1n];
  const above = sorted[Number((position + 3n) / 4n)] ?? below;
  const part = position % 4n;
  return [below[0] * above[1] * (4n - part) + above[0] * below[1] * part, below[1] * above[1] * 4n];
}
