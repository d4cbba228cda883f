import type { Policy } from "../config/policy.ts";
import { cellsOf } from "./cells.ts";
import { canBeProtected, complement } from "./complement.ts";
import { mergeWeakest } from "./merge-classes.ts";
import { sensitiveCells } from "./primary/sensitive.ts";
import { InvalidRequest } from "./request.ts";
import {
  type CellSystem,
  type Decision,
  type Pattern,
  type TableLayout,
  type TableRelease,
  Unprotectable,
} from "./table.ts";

/**
 * Tables in, a pattern out: which cells may be printed so that no reader and no single participant can work out another's answer or,
 * within p %, another's amount. Sensitive cells and the smallest complement; where the search finds none, classes are merged; where
 * nothing is left to merge, the breakdown is dropped (a table gives way to the margins of its dimensions, these to the total). Beside
 * cells that are public already neither helps: there all that can be withheld is withheld, or `Unprotectable` is thrown where even
 * that says too much. Throws where three tables cross the same three dimensions pairwise (disclosure.md §2: at most two of
 * them). Source: disclosure.md §2–3.
 *
 * @example
 * const pattern = protectTable({ measure: "amount", dimensions: [industry], tables: [{ id: "sales", dimensions: ["industry"] }], contributions }, policy);
 * pattern.cells.get(cellId({ industry: "retail" }, [industry])); // "published" | "primary" | "complementary"
 */
export function protectTable(release: TableRelease, policy: Policy): Pattern {
  refuseTriangle(release);
  return protectMerging(release, policy, []);
}

/** The same for cells and relations as given; null if no pattern protects everybody (public cells, or too many tries). Source: disclosure.md §3. */
export function protectCells(system: CellSystem, policy: Policy): ReadonlyMap<string, Decision> | null {
  const sensitive = sensitiveCells(system, policy);
  const extra = complement(system, sensitive, policy);
  return extra === null ? null : decisionsOf(system, sensitive, (id) => extra.has(id));
}

/** Every cell that still can be withheld, withheld. Throws `Unprotectable` where even that does not protect everybody. */
export function withholdAll(system: CellSystem, policy: Policy): ReadonlyMap<string, Decision> {
  const sensitive = sensitiveCells(system, policy);
  if (!canBeProtected(system, sensitive, policy)) throw new Unprotectable();
  const open = new Set(system.cells.filter(({ printing }) => printing === "open").map(({ id }) => id));
  return decisionsOf(system, sensitive, (id) => open.has(id));
}

function decisionsOf(
  system: CellSystem,
  sensitive: ReadonlySet<string>,
  isExtra: (id: string) => boolean,
): ReadonlyMap<string, Decision> {
  return new Map(
    system.cells
      .filter((cell) => cell.printing !== "never")
      .map(({ id }) => [id, sensitive.has(id) ? "primary" : isExtra(id) ? "complementary" : "published"]),
  );
}

function protectMerging(release: TableRelease, policy: Policy, merged: Pattern["merged"]): Pattern {
  const system = cellsOf(release);
  const cells = protectCells(system, policy);
  if (cells !== null) return { cells, merged, dropped: [] };
  if ((release.published?.size ?? 0) > 0)
    return { cells: withholdAll(system, policy), merged, dropped: release.tables.map(({ id }) => id) };
  const next = mergeWeakest(release, sensitiveCells(system, policy));
  if (next !== null) return protectMerging(next.release, policy, [...merged, next.merge]);
  return dropFinest(release, policy, merged);
}

/** The table with the most dimensions gives way to its margins; its cells that nothing prints any more are withheld. */
function dropFinest(release: TableRelease, policy: Policy, merged: Pattern["merged"]): Pattern {
  const finest = release.tables.reduce((a, b) => (b.dimensions.length > a.dimensions.length ? b : a));
  const others = release.tables.filter((table) => table !== finest);
  const rest = protectMerging({ ...release, tables: [...others, ...marginsOf(finest)] }, policy, merged);
  const system = cellsOf(release);
  const sensitive = sensitiveCells(system, policy);
  const lost = system.cells
    .filter((cell) => !rest.cells.has(cell.id) && cell.printing !== "never")
    .map(({ id }): [string, Decision] => [id, sensitive.has(id) ? "primary" : "complementary"]);
  const given = new Set(release.tables.map(({ id }) => id));
  return {
    cells: new Map([...rest.cells, ...lost]),
    merged: rest.merged,
    dropped: [finest.id, ...rest.dropped].filter((id) => given.has(id)),
  };
}

function marginsOf({ id, dimensions }: TableLayout): readonly TableLayout[] {
  if (dimensions.length === 1) return [{ id: `${id} total`, dimensions: [] }];
  return dimensions.map((dimension) => ({ id: `${id} by ${dimension}`, dimensions: [dimension] }));
}

function refuseTriangle(release: TableRelease): void {
  const pairs = release.tables.filter(({ dimensions }) => dimensions.length === 2).map(({ dimensions }) => dimensions);
  for (const pair of pairs) {
    const joins = (x: string, y: string) => pairs.some((other) => other.includes(x) && other.includes(y));
    const third = release.dimensions.find(({ id }) => !pair.includes(id) && pair.every((own) => joins(own, id)));
    if (third !== undefined)
      throw new InvalidRequest(`tables: at most two of three linked tables: ${[...pair, third.id].join(", ")}`);
  }
}
