import type { Policy } from "../config/policy.ts";
import { cellsOf } from "./cells.ts";
import { complement } from "./complement.ts";
import { mergeWeakest } from "./merge-classes.ts";
import { sensitiveCells } from "./primary/sensitive.ts";
import type { CellSystem, Decision, Pattern, TableRelease } from "./table.ts";

/**
 * Tables in, a pattern out: which cells may be printed so that no reader and no single participant can work out another's answer or,
 * within p %, another's amount. Sensitive cells and the smallest complement; where the search finds none, classes are merged; where
 * nothing is left to merge, the breakdown is dropped. Throws where three tables cross the same three dimensions pairwise
 * (disclosure.md §2: at most two of them). Source: disclosure.md §2–3.
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
  if (extra === null) return null;
  return new Map(
    system.cells
      .filter((cell) => cell.printing !== "never")
      .map(({ id }) => [id, sensitive.has(id) ? "primary" : extra.has(id) ? "complementary" : "published"]),
  );
}

function protectMerging(release: TableRelease, policy: Policy, merged: Pattern["merged"]): Pattern {
  const system = cellsOf(release);
  const cells = protectCells(system, policy);
  if (cells !== null) return { cells, merged, dropped: [] };
  const next = mergeWeakest(release, sensitiveCells(system, policy));
  if (next !== null) return protectMerging(next.release, policy, [...merged, next.merge]);
  return dropFinest(release, policy, merged);
}

/** Leaves out the table with the most dimensions; its cells that no other table prints are withheld. */
function dropFinest(release: TableRelease, policy: Policy, merged: Pattern["merged"]): Pattern {
  const [finest, ...others] = [...release.tables].sort((a, b) => b.dimensions.length - a.dimensions.length);
  if (finest === undefined) return { cells: new Map(), merged, dropped: [] };
  const rest = protectMerging({ ...release, tables: others }, policy, merged);
  const lost = cellsOf(release).cells.filter((cell) => !rest.cells.has(cell.id));
  const cells = new Map([...rest.cells, ...lost.map(({ id }): [string, Decision] => [id, "complementary"])]);
  return { cells, merged: rest.merged, dropped: [finest.id, ...rest.dropped] };
}

function refuseTriangle(release: TableRelease): void {
  const pairs = release.tables.filter(({ dimensions }) => dimensions.length === 2).map(({ dimensions }) => dimensions);
  for (const [a = "", b = ""] of pairs) {
    const joins = (x: string, y: string) => pairs.some((pair) => pair.includes(x) && pair.includes(y));
    const third = release.dimensions.find(({ id }) => id !== a && id !== b && joins(a, id) && joins(b, id));
    if (third !== undefined) throw new Error(`at most two of three linked tables: ${a}, ${b}, ${third.id}`);
  }
}
