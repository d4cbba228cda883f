/** An answer as printed: one option, or その他 with the small options merged into it. */
export interface OptionGroup {
  readonly id: string;
  readonly members: readonly string[];
  /** Firms that chose at least one of the members: never the sum of the members' counts. */
  readonly count: number;
}

/** The id of その他 where the form has none. */
export const SYNTHETIC_OTHER = "other";

/**
 * The options as they may be printed: each count 0 or at least `minimumCount`. Smaller ones go into その他 (`other`, null = the form has
 * none); while その他 stays small, the next smallest follows. In form order, a synthetic その他 last. Null: nothing is left to merge with.
 * Source: disclosure.md §2, problems, investment and supplementary questions.
 */
export function optionGroups(
  options: readonly string[],
  other: string | null,
  selections: readonly (readonly string[])[],
  minimumCount: number,
): readonly OptionGroup[] | null {
  const otherId = other ?? SYNTHETIC_OTHER;
  const countOf = (members: readonly string[]) =>
    selections.filter((selection) => selection.some((id) => members.includes(id))).length;
  const bySize = options
    .filter((id) => id !== otherId)
    .map((id) => ({ id, count: countOf([id]) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);

  const merged = bySize.filter(({ count }) => count < minimumCount).map(({ id }) => id);
  const left = bySize.filter(({ count }) => count >= minimumCount);
  while (isSmall(countOf([otherId, ...merged]), minimumCount)) {
    const next = left.shift();
    if (next === undefined) return null;
    merged.push(next.id);
  }
  const printed = options.includes(otherId) || merged.length === 0 ? options : [...options, otherId];
  return printed
    .filter((id) => !merged.includes(id))
    .map((id) => (id === otherId ? [id, ...options.filter((option) => merged.includes(option))] : [id]))
    .map((members) => ({ id: members[0] ?? otherId, members, count: countOf(members) }));
}

function isSmall(count: number, minimumCount: number): boolean {
  return count > 0 && count < minimumCount;
}
