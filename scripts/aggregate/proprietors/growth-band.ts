/**
 * Position of a person's growth among the bands: 0 = the steepest fall. `breaks` in percent, rising; a negative break belongs to the band on its
 * right, a positive one to the band on its left (±5 % exactly is 「横ばい」). In whole numbers. `before` > 0. Source: statistics.md §2.
 */
export function growthBand(now: number, before: number, breaks: readonly number[]): number {
  if (before <= 0) throw new Error(`base must be positive: ${before}`);
  const change = 100 * (now - before);
  return breaks.filter((limit) => (limit < 0 ? change >= limit * before : change > limit * before)).length;
}
