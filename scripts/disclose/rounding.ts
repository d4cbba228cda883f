/**
 * numerator / denominator rounded to a multiple of `unit`, half away from zero, in whole numbers (never −0). Rounding of printed amounts is part
 * of their protection. Source: disclosure.md §2, sums and means.
 */
export function roundToUnit(numerator: number, denominator: number, unit: number): number {
  const step = denominator * unit;
  const units = Math.floor((2 * Math.abs(numerator) + step) / (2 * step));
  return units === 0 ? 0 : Math.sign(numerator) * units * unit;
}
