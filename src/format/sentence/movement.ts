/** Which way a balance moved, in the eyes of the rule for small n. */
export type Direction = "up" | "down" | "flat";

export interface Movement {
  readonly direction: Direction;
  /** Size word before the verb: 小幅に, 大幅に; empty in between and for flat. */
  readonly size: "小幅に" | "" | "大幅に";
}

/**
 * The least move that may be called one, in points: max(10, 200/n), with the smaller n of the two quarters; 10 where n is not published.
 * Source: statistics.md §1 "Small n".
 */
export function leastMove(counts: readonly (number | undefined)[]): number {
  const known = counts.filter((n) => n !== undefined && n > 0);
  return known.length === 0 ? 10 : Math.max(10, ...known.map((n) => 200 / (n ?? 1)));
}

/** A change in points against the least move: under it flat, under 1½ times small, from 3 times on large. */
export function movementOf(change: number, least: number): Movement {
  const distance = Math.abs(change);
  if (distance < least) return { direction: "flat", size: "" };
  return {
    direction: change > 0 ? "up" : "down",
    size: distance < 1.5 * least ? "小幅に" : distance < 3 * least ? "" : "大幅に",
  };
}
