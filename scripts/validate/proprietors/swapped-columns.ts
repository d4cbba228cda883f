import type { Amount } from "../../config/amounts.ts";
import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding } from "../../model.ts";
import { swappedWithSales } from "./book-identity.ts";
import { againstSound, type SettlementFacts, sharedRows } from "./settlement-facts.ts";

const PARTS = ["costOfSales", "expenses", "familyWages", "netIncome"] as const;

/**
 * Two cost columns that are nearer to each other's values of the year before than to their own, for nearly all persons of both years:
 * the sum stays right, so only last year can tell. The year after such a one is held against the year before it. Source: inputs.md §4.
 */
export function swappedColumns(facts: SettlementFacts): readonly Finding[] {
  const { checks, settlements } = facts.codebook;
  const years = facts.settlements.filter((year) => swappedWithSales(year, facts.codebook) === null);
  return againstSound(years, swapsIn, () => true);

  function swapsIn(now: SettlementYear, before: SettlementYear | null): readonly Finding[] {
    if (before === null) return [];
    const shared = sharedRows(now, before);
    const pairs = PARTS.flatMap((first, index) => PARTS.slice(index + 1).map((second) => [first, second] as const));
    const crossed = pairs
      .flatMap(([first, second]) => {
        const all = shared
          .map(([row, old]) => nearness(now, before, row, old, first, second))
          .filter((near) => near !== 0);
        const count = all.filter((near) => near < 0).length;
        const isCrossed = count >= checks.fewestRows && count * 10 >= all.length * 9 && all.length * 2 >= shared.length;
        return isCrossed ? [{ first, second, gain: -all.reduce((sum, near) => sum + near, 0) }] : [];
      })
      .sort((a, b) => b.gain - a.gain);
    return crossed
      .filter((pair, index) => !crossed.slice(0, index).some((stronger) => shareColumn(pair, stronger)))
      .map(({ first, second }) =>
        warning(now, before.year, settlements.amounts[first].header, settlements.amounts[second].header),
      );
  }
}

type Pair = { readonly first: Amount; readonly second: Amount };

/** Where one column went to the wrong place, others may seem to fit better too: only the pair that gains most is told. */
function shareColumn(one: Pair, other: Pair): boolean {
  return [other.first, other.second].some((column) => column === one.first || column === one.second);
}

/** Below 0: the two amounts fit last year's better if they are exchanged. */
function nearness(
  now: SettlementYear,
  before: SettlementYear,
  row: number,
  old: number,
  first: Amount,
  second: Amount,
): number {
  const [a, b] = [now.amounts[first].at(row) ?? 0, now.amounts[second].at(row) ?? 0];
  const [x, y] = [before.amounts[first].at(old) ?? 0, before.amounts[second].at(old) ?? 0];
  return Math.abs(a - y) + Math.abs(b - x) - Math.abs(a - x) - Math.abs(b - y);
}

function warning({ file, sheet }: SettlementYear, year: number, first: string, second: string): Finding {
  return {
    code: "R-SWAP-32",
    file,
    sheet,
    problem: `「${first}」と「${second}」の列が、${year}年分と比べて入れ替わっているようです。`,
    remedy: "見出しと中身を決算書と見比べてください。",
  };
}
