import type { AttackedCell, AttackedSystem } from "./attacked-cells.ts";
import type { Breach } from "./breach.ts";
import { type CountEquation, findTable } from "./count-tables.ts";

/**
 * Attacks counts by looking for whole-numbered tables that fit all that is printed, for an outsider and for each participant, who takes
 * himself out. A breach: a count from 1 to below the minimum is printed, or only one value of it fits; or every fitting table
 * shows that all (other) members of a group gave the same answer. Throws when the search takes too long: that is no pass.
 * Source: disclosure.md §3.5.
 */
export function attackCounts(system: AttackedSystem, minimumCount: number): readonly Breach[] {
  const small = system.cells.filter((cell) => sum(cell) > 0 && sum(cell) < minimumCount);
  const breaches: Breach[] = small
    .filter((cell) => cell.published)
    .map((cell) => ({ by: "outsider", about: cell.id, what: "a small count is printed" }));
  const hidden = system.cells.filter((cell) => !cell.published);
  for (const observer of [null, ...participants(system)]) {
    const by = observer === null ? "outsider" : "participant";
    const seen = (cell: AttackedCell) => sum(cell) - (observer === null ? 0 : (cell.owners.get(observer) ?? 0));
    const start = hidden.map(seen);
    const equations = system.equations.map(
      (equation): CountEquation => hidden.map((cell) => equation.get(cell.id) ?? 0),
    );
    for (const cell of small) {
      const at = hidden.indexOf(cell);
      if (at === -1 || seen(cell) === 0) continue;
      const unit = hidden.map((_, index) => (index === at ? 1 : 0));
      const isOpen =
        findTable(equations, start, unit, 1) ||
        findTable(
          equations,
          start,
          unit.map((factor) => -factor),
          1,
        );
      if (!isOpen) breaches.push({ by, about: cell.id, what: "a small count is known" });
    }
    for (const { all, answers } of system.groups) {
      const parts = system.cells.filter(({ id }) => answers.includes(id));
      const [only, ...more] = parts.filter((cell) => seen(cell) > 0);
      if (only === undefined || more.length > 0) continue;
      const elsewhere = hidden.map((cell) => (cell !== only && parts.includes(cell) ? 1 : 0));
      if (!findTable(equations, start, elsewhere, 1))
        breaches.push({ by, about: all, what: "all other answers are known" });
    }
  }
  return breaches;
}

function sum(cell: AttackedCell): number {
  return [...cell.owners.values()].reduce((total, times) => total + times, 0);
}

/** One of those that stand in the same cells: the others see the same. */
function participants(system: AttackedSystem): readonly string[] {
  const places = new Map<string, string[]>();
  for (const cell of system.cells) {
    for (const [owner, times] of cell.owners) places.set(owner, [...(places.get(owner) ?? []), `${times} ${cell.id}`]);
  }
  return [...new Map([...places].map(([owner, cells]) => [cells.join("\n"), owner])).values()];
}
