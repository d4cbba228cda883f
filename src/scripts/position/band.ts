/** Published median and quartiles of a trade in 万円; null where they are withheld. */
export interface Quartiles {
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
}

/** Where an amount stands: one of four bands, one of two halves where only the median is published, or at a printed border. */
export type Band = "lowest" | "lower-middle" | "upper-middle" | "highest" | "below" | "above";
export interface Position {
  readonly band: Band;
  /** The border whose printed (rounded) value the amount cannot be told from; null elsewhere. */
  readonly at: "lower" | "median" | "upper" | null;
}

/**
 * The band of an amount (whole yen) from published borders alone; null where no median is published.
 * Borders are printed rounded, to 1万円 below 300万円 and to 10万円 above: closer than half of that, the band cannot be told. Source: disclosure.md §2.
 */
export function positionOf(yen: number, { lower, median, upper }: Quartiles): Position | null {
  if (median === null) return null;
  const borders = { lower, median, upper } as const;
  const near = (["median", "lower", "upper"] as const).find((name) => isNear(yen, borders[name])) ?? null;
  const above = yen >= median * MAN_YEN;
  if (lower === null || upper === null) return { band: above ? "above" : "below", at: near };
  if (above) return { band: yen >= upper * MAN_YEN ? "highest" : "upper-middle", at: near };
  return { band: yen < lower * MAN_YEN ? "lowest" : "lower-middle", at: near };
}

export const MAN_YEN = 10_000;

function isNear(yen: number, border: number | null): boolean {
  if (border === null) return false;
  const half = (Math.abs(border) < 300 ? 1 : 10) * (MAN_YEN / 2);
  return Math.abs(yen - border * MAN_YEN) <= half;
}
