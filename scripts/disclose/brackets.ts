import type { Policy } from "../config/policy.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";

/** A bar of a histogram: the bands that it covers, in order, and the persons in it. */
export interface Bracket {
  readonly bands: readonly string[];
  readonly count: number;
}

/**
 * A histogram that may be printed: neighbouring bands merged, as few as possible, until every bar has 0 or enough persons and enough bars
 * are filled; among equals the one whose fullest bar is lowest. Null: even the coarsest shows too much. Source: disclosure.md §2, brackets.
 */
export function discloseBrackets(bands: readonly Bracket[], policy: Policy): Disclosed<readonly Bracket[]> | null {
  const { minimumCount, minimumFilled } = policy.brackets;
  const printable = groupings(bands).filter(
    (bars) =>
      bars.every(({ count }) => count === 0 || count >= minimumCount) &&
      bars.filter(({ count }) => count > 0).length >= minimumFilled,
  );
  const [best] = printable.sort((a, b) => b.length - a.length || fullest(a) - fullest(b));
  return best === undefined ? null : disclose(best);
}

/** All ways to merge neighbours. */
function groupings(bands: readonly Bracket[]): (readonly Bracket[])[] {
  const [first, second, ...rest] = bands;
  if (first === undefined) return [];
  if (second === undefined) return [[first]];
  const joined = { bands: [...first.bands, ...second.bands], count: first.count + second.count };
  return [...groupings([second, ...rest]).map((tail) => [first, ...tail]), ...groupings([joined, ...rest])];
}

function fullest(bars: readonly Bracket[]): number {
  return Math.max(...bars.map(({ count }) => count));
}
