import type { Direction } from "./movement.ts";

/**
 * How a move stands among those before it, in time's order with the newest last: 2期連続で (the same way as the quarter before),
 * 3期ぶりに (the last such move was three quarters ago); empty where there is no move, or where a gap (null) hides the answer.
 * Source: the wording of SMRJ's 中小企業景況調査; statistics.md §1 "Headline words are rules".
 */
export function runPhrase(directions: readonly (Direction | null)[]): string {
  const [newest, ...before] = directions.toReversed();
  if (newest === undefined || newest === null || newest === "flat") return "";
  const other = before.findIndex((direction) => direction !== newest);
  const length = other === -1 ? before.length + 1 : other + 1;
  if (length > 1) return before[other] === null || other === -1 ? "" : `${length}期連続で`;
  const last = before.findIndex((direction) => direction === newest || direction === null);
  return last === -1 || before[last] === null ? "" : `${last + 1}期ぶりに`;
}
