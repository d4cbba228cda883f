import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceTable } from "../model.ts";
import { balancePattern } from "./balance-pattern.ts";

/** Withheld industries over all items and quarters: as they are, and if the two were one. */
export interface MergingGain {
  readonly before: number;
  readonly after: number;
}

/**
 * What it would give to print two industries as one for the year: how many cells of these tables are withheld now, and would be then.
 * Each table by itself (what was withheld the quarter before plays no part). Source: issue 3, "For staff".
 */
export function mergingGain(
  tables: readonly BalanceTable[],
  pair: readonly [string, string],
  policy: Policy,
): MergingGain {
  const withheld = (industries: ReadonlyMap<string, AnswerCounts>) =>
    balancePattern(industries, policy, new Set()).withheld.size;
  return {
    before: tables.reduce((total, { industries }) => total + withheld(industries), 0),
    after: tables.reduce((total, { industries }) => total + withheld(merged(industries, pair)), 0),
  };
}

/** The first of the pair holds the answers of both. */
function merged(
  industries: ReadonlyMap<string, AnswerCounts>,
  [first, second]: readonly [string, string],
): ReadonlyMap<string, AnswerCounts> {
  const [a, b] = [industries.get(first), industries.get(second)];
  if (a === undefined || b === undefined)
    throw new Error(`industry is not in the table: ${a === undefined ? first : second}`);
  const both = { good: a.good + b.good, same: a.same + b.same, bad: a.bad + b.bad };
  return new Map(
    [...industries].filter(([id]) => id !== second).map(([id, counts]) => [id, id === first ? both : counts]),
  );
}
