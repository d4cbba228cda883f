import type { Policy } from "../config/policy.ts";
import { observersOf, sizeOf } from "./requirements.ts";
import type { CellSystem } from "./table.ts";
import { type Factors, findWeakness } from "./weakness.ts";

/**
 * The complementary cells: the smallest set of open cells which, withheld together with the sensitive ones, protects everybody; among
 * sets of the same size the one that loses least value. Empty: none is needed. Null: none found within the policy's number of tries.
 * Sets are tried in order of size; a set is only continued with cells that can mend its first weakness, so none is missed.
 * Source: disclosure.md §3.3.
 */
export function complement(
  system: CellSystem,
  sensitive: ReadonlySet<string>,
  policy: Policy,
): ReadonlySet<string> | null {
  const search = searchOf(system, sensitive, policy);
  const open = search.removable.filter((isOpen) => isOpen).length;
  for (let size = 0; size <= open; size++) {
    const found = smallestOfSize(search, size);
    if (found !== null) return new Set(system.cells.filter((_, cell) => found.includes(cell)).map(({ id }) => id));
  }
  return null;
}

/** Does it protect everybody to withhold every cell that still can be withheld? False: what is public already says too much. */
export function canBeProtected(system: CellSystem, sensitive: ReadonlySet<string>, policy: Policy): boolean {
  const search = searchOf(system, sensitive, policy);
  for (const [cell, { printing }] of system.cells.entries()) if (printing === "open") search.unknown[cell] = true;
  return search.weakness() === null;
}

interface Search {
  readonly factors: Factors;
  readonly sizes: readonly number[];
  readonly unknown: boolean[];
  readonly removable: readonly boolean[];
  readonly weakness: () => readonly number[] | null;
  /** Relations with their cells, for the count of cells that stand alone. */
  readonly relations: readonly (readonly number[])[];
  readonly mustNotStandAlone: readonly boolean[];
  readonly mostRelationsOfACell: number;
  readonly maximumTries: number;
  tries: number;
}

function searchOf(system: CellSystem, sensitive: ReadonlySet<string>, policy: Policy): Search {
  const index = new Map(system.cells.map((cell, position) => [cell.id, position]));
  const factors = system.relations.map((relation) => {
    const row = system.cells.map(() => 0);
    for (const [id, factor] of relation) {
      const position = index.get(id);
      if (position === undefined) throw new Error(`unknown cell: ${id}`);
      row[position] = factor;
    }
    return row;
  });
  const relations = factors.map((row) => row.flatMap((factor, cell) => (factor === 0 ? [] : [cell])));
  const observers = observersOf(system, sensitive, policy);
  const inLines = new Set((system.answerLines ?? []).flatMap((line) => line.parts));
  const sizes = system.cells.map(sizeOf);
  const unknown = system.cells.map((cell) => cell.printing === "never" || sensitive.has(cell.id));
  const removable = system.cells.map(
    ({ id, printing, contributions }) =>
      printing === "open" && (contributions.size > 0 || inLines.has(id)) && !sensitive.has(id),
  );
  return {
    factors,
    sizes,
    unknown,
    removable,
    weakness: () => findWeakness(factors, unknown, observers, removable)?.remedies ?? null,
    relations,
    mustNotStandAlone: system.cells.map(({ id, printing }) => printing !== "never" || sensitive.has(id)),
    mostRelationsOfACell: Math.max(
      1,
      ...system.cells.map((_, cell) => relations.filter((relation) => relation.includes(cell)).length),
    ),
    maximumTries: policy.search.maximumTries,
    tries: 0,
  };
}

/** Depth first; each set found loses less than the one before. */
function smallestOfSize(search: Search, size: number): readonly number[] | null {
  const found: { cells: readonly number[]; lost: number }[] = [];
  const banned = new Set<number>();
  const chosen: number[] = [];

  const descend = (left: number, lost: number): void => {
    if (search.tries >= search.maximumTries) return;
    search.tries++;
    const remedies = nextRemedies(search, left);
    if (remedies === null) {
      found.push({ cells: [...chosen], lost });
      return;
    }
    if (left === 0) return;
    const candidates = remedies
      .filter((cell) => !banned.has(cell))
      .sort((a, b) => (search.sizes[a] ?? 0) - (search.sizes[b] ?? 0));
    for (const cell of candidates) {
      const cost = lost + (search.sizes[cell] ?? 0);
      if (cost >= (found.at(-1)?.lost ?? Infinity)) break;
      search.unknown[cell] = true;
      chosen.push(cell);
      descend(left - 1, cost);
      chosen.pop();
      search.unknown[cell] = false;
      banned.add(cell);
    }
    for (const cell of candidates) banned.delete(cell);
  };

  descend(size, 0);
  return found.at(-1)?.cells ?? null;
}

/** Cells of which one must be added; none if the cells left cannot do; null if nothing is weak. */
function nextRemedies(search: Search, left: number): readonly number[] | null {
  const lonely = search.relations.filter((relation) => {
    const hidden = relation.filter((cell) => search.unknown[cell] === true);
    return hidden.length === 1 && hidden.every((cell) => search.mustNotStandAlone[cell] === true);
  });
  if (lonely.length > left * search.mostRelationsOfACell) return [];
  const [narrowest] = lonely
    .map((relation) => relation.filter((cell) => search.unknown[cell] !== true && search.removable[cell] === true))
    .sort((a, b) => a.length - b.length);
  return narrowest ?? search.weakness();
}
