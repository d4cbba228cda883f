import { fold } from "./fold.ts";

/**
 * The one candidate that `text` is probably a slip of (売上高 → 売上額), for hints 「もしかして：…」; null where none or more than one is near.
 * Japanese words are short: 業況 and 業種 differ by one letter and are different things, so words of two letters get no hint.
 */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, slips: slips(letters(text), letters(candidate)) }))
    .filter(({ candidate, slips }) => slips <= allowed(letters(text), letters(candidate)))
    .sort((a, b) => a.slips - b.slips);
  const [best, second] = ranked;
  return best && best.slips !== second?.slips ? best.candidate : null;
}

/** Brackets, spaces and punctuation do not count. */
function letters(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function allowed(a: string, b: string): number {
  if (a === "" || b === "" || a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return -1;
  const length = Math.max([...a].length, [...b].length);
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

/** Letters to add, drop, change or swap with their neighbour to get from one to the other. */
function slips(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(rows, i - 1, j) + 1,
          (row[j - 1] ?? Infinity) + 1,
          at(rows, i - 1, j - 1) + same,
          swapped ? at(rows, i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Infinity;
}
