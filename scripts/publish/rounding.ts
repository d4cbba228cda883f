/**
 * Rounding half away from zero, once, in integers (statistics.md §1). Results are in tenths, so that no binary fraction
 * stands between the counts and the printed digit; `fromTenths` turns them into the JSON's number without −0.
 */

/** DI in tenths of a point: net = good − bad, n > 0. */
export function balanceTenths(net: number, n: number): number {
  requireCount(n);
  const size = Math.floor((2000 * Math.abs(net) + n) / (2 * n));
  return net < 0 ? 0 - size : size;
}

/** Share in tenths of a percent: 0 ≤ count, n > 0. */
export function shareTenths(count: number, n: number): number {
  requireCount(n);
  return Math.floor((2000 * count + n) / (2 * n));
}

/** Mean of integers in tenths (sum given in tenths, n > 0), half away from zero. */
export function meanOfTenths(sum: number, n: number): number {
  requireCount(n);
  const size = Math.floor((2 * Math.abs(sum) + n) / (2 * n));
  return sum < 0 ? 0 - size : size;
}

/** The exact balance to four decimals of a point, half away from zero, for downloads. */
export function balanceExact(net: number, n: number): number {
  requireCount(n);
  const size = Math.floor((2_000_000 * Math.abs(net) + n) / (2 * n));
  return size === 0 ? 0 : (net < 0 ? -size : size) / 10_000;
}

/** Tenths → the number with one decimal; never −0. */
export function fromTenths(tenths: number): number {
  return tenths === 0 ? 0 : tenths / 10;
}

/** The number with one decimal → tenths. */
export function toTenths(value: number): number {
  const size = Math.floor(Math.abs(value) * 10 + 0.5);
  return value < 0 ? 0 - size : size;
}

function requireCount(n: number): void {
  if (!Number.isSafeInteger(n) || n <= 0) throw new Error(`n must be a positive integer: ${n}`);
}
