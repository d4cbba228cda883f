import type { Policy } from "../../config/policy.ts";
import type { Cell, CellSystem } from "../table.ts";
import { isAllButOne } from "./all-but-one.ts";
import { isDominated } from "./dominance.ts";
import { hasTooFewOwners } from "./threshold.ts";

/** Why a cell is sensitive for its own sake; "declared": the system says so (a growth rate of amounts that are unsafe themselves). */
export type SensitiveReason = "tooFewOwners" | "dominantOwner" | "smallCount" | "answersAlike" | "declared";

/** How many a cell counts: the owners of a count, once for each of their rows. */
export function countOf(cell: Cell): number {
  return [...cell.contributions.values()].reduce((total, times) => total + times, 0);
}

/**
 * The cells that are sensitive for their own sake, with the reasons: amounts with too few owners or a dominant one, counts from 1 to below the
 * minimum, and answers of all (but one) of a group. Cells that are public already are not among them. Source: disclosure.md §2.
 */
export function sensitiveReasons(system: CellSystem, policy: Policy): ReadonlyMap<string, readonly SensitiveReason[]> {
  const cells = new Map(system.cells.map((cell) => [cell.id, cell]));
  const alike = new Set(
    (system.answerLines ?? []).flatMap((line) =>
      line.parts.filter((part) => isAllButOne(count(cells, part), count(cells, line.total))),
    ),
  );
  return new Map(
    system.cells.flatMap((cell) => {
      const reasons = [
        ...ownReasons(cell, policy),
        ...(alike.has(cell.id) ? (["answersAlike"] as const) : []),
        ...(system.declared?.has(cell.id) === true ? (["declared"] as const) : []),
      ];
      return reasons.length === 0 || cell.printing === "public" ? [] : [[cell.id, reasons] as const];
    }),
  );
}

/** The ids of the sensitive cells. */
export function sensitiveCells(system: CellSystem, policy: Policy): ReadonlySet<string> {
  return new Set(sensitiveReasons(system, policy).keys());
}

function ownReasons(cell: Cell, policy: Policy): readonly SensitiveReason[] {
  if (cell.measure === "count") return hasTooFewOwners(countOf(cell), policy.counts.minimumCount) ? ["smallCount"] : [];
  const few = hasTooFewOwners(cell.contributions.size, policy.money.sumOwners);
  const dominated = isDominated([...cell.contributions.values()], policy.money.dominancePercent);
  return [...(few ? (["tooFewOwners"] as const) : []), ...(dominated ? (["dominantOwner"] as const) : [])];
}

function count(cells: ReadonlyMap<string, Cell>, id: string): number {
  const cell = cells.get(id);
  if (cell === undefined) throw new Error(`unknown cell: ${id}`);
  return countOf(cell);
}
