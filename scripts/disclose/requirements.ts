import type { Policy } from "../config/policy.ts";
import { countOf } from "./primary/sensitive.ts";
import { hasTooFewOwners } from "./primary/threshold.ts";
import type { Cell, CellSystem } from "./table.ts";

/** What must stay open to an observer: a combination of cells has to be able to move, in his eyes, by at least these distances. */
export interface Requirement {
  /** Cell index → factor. */
  readonly combination: ReadonlyMap<number, number>;
  readonly up: number;
  readonly down: number;
  /** true: one of the two directions is enough (a count need only not be known exactly). */
  readonly either: boolean;
  /** true: counts, which move in whole units. */
  readonly whole: boolean;
}

/** Somebody who reads the tables: what each cell could still lose in his eyes, and what he must not learn. */
export interface Observer {
  /** The cells that he knows a part of: with all of them printed he knows no more than an outsider. Null: he may know more all the same, or is one. */
  readonly standsIn: readonly number[] | null;
  readonly room: readonly number[];
  readonly requirements: readonly Requirement[];
}

/**
 * All observers whose view matters: an outsider; of the owners that stand in the same cells, the two largest (the others know less), and
 * every owner with rows in several leaf cells. Amounts count by absolute value. Source: disclosure.md §3.5.
 *
 * Amounts: an outsider's bounds of a sensitive cell must lie p % away on both sides; a participant must not bound the largest other within p %.
 * Counts: nobody may know a small count, nor that all others of a group gave the same answer.
 */
export function observersOf(system: CellSystem, sensitive: ReadonlySet<string>, policy: Policy): readonly Observer[] {
  const lines = linesOf(system);
  // Nothing to keep from anybody: no need to look at thousands of owners.
  if (sensitive.size + lines.length === 0) return [];
  const sizes = system.cells.map(sizeOf);
  return [null, ...knowingOwners(system)].flatMap((owner) => {
    const own = system.cells.map((cell) => (owner === null ? 0 : Math.abs(cell.contributions.get(owner) ?? 0)));
    const room = sizes.map((size, position) => size - (own[position] ?? 0));
    const ofCells = system.cells.flatMap((cell, position) =>
      sensitive.has(cell.id) ? cellRequirement(cell, position, owner, policy) : [],
    );
    const ofLines = lines.flatMap((line) => lineRequirements(line, room));
    if (ofCells.length + ofLines.length === 0) return [];
    // An owner's own answer is what tells him that all others gave the same one, be it hidden or printed.
    const isOutsider = owner === null || ofLines.length > 0;
    const standsIn = isOutsider ? null : own.flatMap((amount, position) => (amount > 0 ? [position] : []));
    return [{ standsIn, room, requirements: [...ofCells, ...ofLines] }];
  });
}

/** How much a cell holds: the sum of its owners' absolute amounts, or the count. */
export function sizeOf(cell: Cell): number {
  return [...cell.contributions.values()].reduce((total, amount) => total + Math.abs(amount), 0);
}

function knowingOwners(system: CellSystem): readonly string[] {
  const places = new Map<string, { readonly cells: number[]; readonly amounts: number[] }>();
  for (const [position, cell] of system.cells.entries()) {
    for (const [owner, amount] of cell.contributions) {
      const place = places.get(owner) ?? { cells: [], amounts: [] };
      place.cells.push(position);
      place.amounts.push(Math.abs(amount));
      places.set(owner, place);
    }
  }
  const alike = new Map<string, { readonly owner: string; readonly amount: number }[]>();
  const several: string[] = [];
  for (const [owner, { cells, amounts }] of places) {
    const [amount = 0] = amounts;
    if (amounts.some((other) => other !== amount)) several.push(owner);
    else {
      const group = alike.get(cells.join()) ?? [];
      group.push({ owner, amount });
      alike.set(cells.join(), group);
    }
  }
  const largest = [...alike.values()].flatMap((group) => group.sort((a, b) => b.amount - a.amount).slice(0, 2));
  return [...largest.map(({ owner }) => owner), ...several];
}

function cellRequirement(cell: Cell, position: number, owner: string | null, policy: Policy): readonly Requirement[] {
  const combination = new Map([[position, 1]]);
  const others = [...cell.contributions].filter(([other]) => other !== owner).map(([, amount]) => Math.abs(amount));
  if (others.length === 0) return [];
  if (cell.measure === "count") {
    const isSmall = hasTooFewOwners(countOf(cell), policy.counts.minimumCount);
    return isSmall ? [{ combination, up: 1, down: 1, either: true, whole: true }] : [];
  }
  const part = Math.max(policy.money.dominancePercent, LEAST_PERCENT) / 100;
  const size = others.reduce((total, amount) => total + amount, 0);
  if (owner === null)
    return [{ combination, up: size === 0 ? 1 : size * part, down: size * part, either: false, whole: false }];
  const largest = Math.max(...others);
  const up = largest * (1 + part) - size;
  const down = others.length === 1 ? largest * part : 0;
  return up > 0 || down > 0 ? [{ combination, up: Math.max(0, up), down, either: false, whole: false }] : [];
}

/** Even a policy of 0 % does not let a value be known exactly. */
const LEAST_PERCENT = 0.0001;

/** A line of answers by the positions of its cells. */
interface Line {
  readonly total: number;
  readonly parts: readonly number[];
}

function linesOf({ cells, answerLines = [] }: CellSystem): readonly Line[] {
  const index = new Map(cells.map(({ id }, position) => [id, position]));
  const at = (id: string) => {
    const position = index.get(id);
    if (position === undefined) throw new Error(`unknown cell: ${id}`);
    return position;
  };
  return answerLines.map(({ total, parts }) => ({ total: at(total), parts: parts.map(at) }));
}

/** All (other) members of a line in one part: some other part must be able to hold one of them. */
function lineRequirements({ total, parts }: Line, others: readonly number[]): readonly Requirement[] {
  const all = others[total];
  if (all === 0) return [];
  return parts
    .filter((part) => others[part] === all)
    .map((part) => ({
      combination: new Map([
        [total, 1],
        [part, -1],
      ]),
      up: 1,
      down: 0,
      either: false,
      whole: true,
    }));
}
