import type { OptionGroup } from "./option-groups.ts";

/**
 * How many firms put each group first: group id → count, null where withheld. A count is withheld if it is 1 to `minimumCount` − 1, or tells
 * somebody that all (others) put it first; then others with it, until subtracting the printed counts from the number of answers gives
 * nobody a withheld one. Source: disclosure.md §2, problems.
 */
export function firstChoices(
  groups: readonly OptionGroup[],
  selections: readonly (readonly string[])[],
  minimumCount: number,
): ReadonlyMap<string, number | null> {
  const firsts = groups.map((group) => ({
    group,
    first: selections.filter((selection) => putsFirst(selection, group)).length,
  }));
  const ranking = selections.filter((selection) => selection.length > 0).length;
  const primary = firsts.filter(({ first }) => first > 0 && (first < minimumCount || first >= ranking - 1));
  const covers = firsts
    .filter((entry) => !primary.includes(entry))
    .sort((a, b) => Number(a.first === 0) - Number(b.first === 0) || a.first - b.first);
  const withheld = primary.length === 0 ? [] : cheapestCover(primary, covers, selections, minimumCount);
  return new Map(firsts.map((entry) => [entry.group.id, withheld.includes(entry) ? null : entry.first]));
}

interface First {
  readonly group: OptionGroup;
  readonly first: number;
}

function cheapestCover(
  primary: readonly First[],
  covers: readonly First[],
  selections: readonly (readonly string[])[],
  minimumCount: number,
): readonly First[] {
  for (const cover of [[], ...covers.map((entry) => [entry])]) {
    const hidden = [...primary, ...cover];
    const hiddenFirsts = hidden.reduce((total, { first }) => total + first, 0);
    const isSafe = [null, ...selections].every((own) => !givesOneBack(hidden, hiddenFirsts, own));
    if (isSafe && hiddenFirsts >= minimumCount) return hidden;
  }
  return [...primary, ...covers];
}

/** `own` = the answer of the firm that does the sum, null for an outsider. Each first count lies between 0 and the firms naming the group. */
function givesOneBack(hidden: readonly First[], hiddenFirsts: number, own: readonly string[] | null): boolean {
  const ranks = own ?? [];
  const sum = hiddenFirsts - (hidden.some(({ group }) => putsFirst(ranks, group)) ? 1 : 0);
  const caps = hidden.map(({ group }) => group.count - (ranks.some((id) => group.members.includes(id)) ? 1 : 0));
  const room = caps.reduce((total, cap) => total + cap, 0);
  return caps.some((cap) => Math.min(cap, sum) <= Math.max(0, sum - (room - cap)));
}

function putsFirst(selection: readonly string[], { members }: OptionGroup): boolean {
  return selection.slice(0, 1).some((first) => members.includes(first));
}
