/**
 * `numerator ÷ denominator` rounded once, half away from zero, in integers: no binary fraction stands between the counts and the printed digit.
 * Null where the denominator is 0. Source: statistics.md §1, architecture.md §6.8.
 */
export function ratio(numerator: bigint, denominator: bigint, decimals: number): number | null {
  if (denominator === 0n) return null;
  const below = size(denominator);
  const units = (2n * size(numerator) * 10n ** BigInt(decimals) + below) / (2n * below);
  const value = Number(units) / 10 ** decimals;
  return value !== 0 && numerator < 0n !== denominator < 0n ? -value : value;
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
