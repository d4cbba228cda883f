import type { OptionRelease } from "../model.ts";

/**
 * Rank by published count, most named first; ties share a rank (1, 2, 2, 4), in form order; その他, options nobody named and
 * withheld ones have none. Source: statistics.md §1, problems.
 */
export function ranksOf(release: OptionRelease, other: string): ReadonlyMap<string, number> {
  const counts = [...release.options].flatMap(([id, cell]) =>
    cell.status === "normal" && cell.count > 0 && id !== other ? [{ id, count: cell.count }] : [],
  );
  return new Map(counts.map(({ id, count }) => [id, 1 + counts.filter((one) => one.count > count).length]));
}
