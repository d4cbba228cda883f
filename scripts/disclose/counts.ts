import type { Policy } from "../config/policy.ts";
import type { Disclosed } from "./brand.ts";
import { cellsOf } from "./cells.ts";
import { disclose } from "./disclose.ts";
import { withMergedClasses } from "./merge-classes.ts";
import { countOf } from "./primary/sensitive.ts";
import { protectTable } from "./protect.ts";
import type { Pattern, TableRelease } from "./table.ts";

/** A count of 0 or at least the minimum; or withheld. */
export type CountCell = { readonly status: "normal"; readonly count: number } | { readonly status: "suppressed" };

/** By `cellId`; classes that had to be merged carry their codes joined by "+". */
export interface CountRelease {
  readonly cells: ReadonlyMap<string, CountCell>;
  readonly merged: Pattern["merged"];
  readonly dropped: Pattern["dropped"];
}

/** Cross tables of counts → what may be published. Source: disclosure.md §2, cross tables; §3. */
export function discloseCounts(release: TableRelease, policy: Policy): Disclosed<CountRelease> {
  const { cells: decisions, merged, dropped } = protectTable(release, policy);
  const cells = cellsOf(withMergedClasses(release, merged)).cells.map((cell): [string, CountCell] => [
    cell.id,
    decisions.get(cell.id) === "published" ? { status: "normal", count: countOf(cell) } : { status: "suppressed" },
  ]);
  return disclose({ cells: new Map(cells), merged, dropped });
}
