import type { Policy } from "../config/policy.ts";
import type { Disclosed } from "./brand.ts";
import { cellsOf } from "./cells.ts";
import { disclose } from "./disclose.ts";
import { withMergedClasses } from "./merge-classes.ts";
import { protectTable } from "./protect.ts";
import { roundToUnit } from "./rounding.ts";
import type { Pattern, TableRelease } from "./table.ts";

/** Rounded sum and mean in yen of `owners` persons; withheld (nothing beside it); or nobody is in the cell. */
export type AmountCell =
  | { readonly status: "normal"; readonly sum: number; readonly mean: number; readonly owners: number }
  | { readonly status: "suppressed" }
  | { readonly status: "missing" };

/** By `cellId`; classes that had to be merged carry their codes joined by "+". */
export interface AmountRelease {
  readonly cells: ReadonlyMap<string, AmountCell>;
  readonly merged: Pattern["merged"];
  readonly dropped: Pattern["dropped"];
}

/** Sums and means of money tables → what may be published. Both stand or fall together, because n is printed. Source: disclosure.md §2–3. */
export function discloseAmounts(release: TableRelease, policy: Policy): Disclosed<AmountRelease> {
  const { cells: decisions, merged, dropped } = protectTable(release, policy);
  const cells = cellsOf(withMergedClasses(release, merged)).cells.map(({ id, contributions }): [string, AmountCell] => {
    const owners = contributions.size;
    if (owners === 0) return [id, { status: "missing" }];
    if (decisions.get(id) !== "published") return [id, { status: "suppressed" }];
    const total = [...contributions.values()].reduce((sum, amount) => sum + amount, 0);
    const sum = roundToUnit(total, 1, policy.money.sumRoundingYen);
    return [id, { status: "normal", sum, mean: roundToUnit(total, owners, policy.money.meanRoundingYen), owners }];
  });
  return disclose({ cells: new Map(cells), merged, dropped });
}
