import type { Relation } from "./table.ts";

/** Linear relations that readers know or can guess (disclosure.md §3.1). `cellId` of each cell as named in the system. */

/** total = Σ parts: industries, levels, brackets. */
export function sumRelation(total: string, parts: readonly string[]): Relation {
  return new Map([[total, 1], ...parts.map((part): [string, number] => [part, -1])]);
}

/** sum = mean × n: whoever has one of the two has the other, because n is printed. */
export function meanRelation(sum: string, mean: string, n: number): Relation {
  return new Map([
    [sum, 1],
    [mean, -n],
  ]);
}

/**
 * this = rate × last: a printed growth rate (1.05 = up 5 %) beside one of the two amounts gives the other. `growth` = the cell of the rate itself
 * (its amount stays 0 while the rate is printed; withholding it cuts the link).
 */
export function growthRelation(thisYear: string, lastYear: string, growth: string, rate: number): Relation {
  return new Map([
    [thisYear, 1],
    [lastYear, -rate],
    [growth, -1],
  ]);
}

/** now − before = difference: a printed change, late answers (new − last vintage), leavers (all filers − same filers). */
export function differenceRelation(now: string, before: string, difference: string): Relation {
  return new Map([
    [now, 1],
    [before, -1],
    [difference, -1],
  ]);
}
