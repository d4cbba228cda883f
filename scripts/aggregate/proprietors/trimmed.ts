import type { PersonValues } from "../../config/proprietors-records.ts";

/** The persons of a 10 % trimmed mean: a tenth (rounded down) is left out at either end. Source: statistics.md §2. */
export function trimmed(values: PersonValues): PersonValues {
  const cut = Math.floor(values.size / 10);
  const sorted = [...values].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return new Map(sorted.slice(cut, sorted.length - cut));
}
