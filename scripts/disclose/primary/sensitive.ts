import type { Policy } from "../../config/policy.ts";
import type { Cell, CellSystem } from "../table.ts";
import { isAllButOne } from "./all-but-one.ts";
import { isDominated } from "./dominance.ts";
import { hasTooFewOwners } from "./threshold.ts";

/** How many a cell counts: the owners of a count, once for each of their rows. */
export function countOf(cell: Cell): number {
  return [...cell.contributions.values()].reduce((total, times) => total + times, 0);
}

/**
 * The ids of the cells that are sensitive for their own sake: amounts with too few owners or a dominant one, counts from 1 to below the minimum,
 * and answers of all (but one) of a group. Cells that are public already are not among them. Source: disclosure.md §2.
 */
export function sensitiveCells(system: CellSystem, policy: Policy): ReadonlySet<string> {
  const cells = new Map(system.cells.map((cell) => [cell.id, cell]));
  const sensitive = system.cells.filter((cell) => isSensitive(cell, policy)).map((cell) => cell.id);
  const telling = (system.answerLines ?? []).flatMap((line) =>
    line.parts.filter((part) => isAllButOne(count(cells, part), count(cells, line.total))),
  );
  return new Set([...sensitive, ...telling].filter((id) => cells.get(id)?.printing !== "public"));
}

function isSensitive(cell: Cell, policy: Policy): boolean {
  if (cell.measure === "count") return hasTooFewOwners(countOf(cell), policy.counts.minimumCount);
  return (
    hasTooFewOwners(cell.contributions.size, policy.money.sumOwners) ||
    isDominated([...cell.contributions.values()], policy.money.dominancePercent)
  );
}

function count(cells: ReadonlyMap<string, Cell>, id: string): number {
  const cell = cells.get(id);
  if (cell === undefined) throw new Error(`unknown cell: ${id}`);
  return countOf(cell);
}
