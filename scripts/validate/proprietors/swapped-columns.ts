import type { Amount } from "../../config/amounts.ts";
import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding } from "../../model.ts";
import { type SettlementFacts, sharedRows, yearPairs } from "./settlement-facts.ts";

const PARTS = ["costOfSales", "expenses", "familyWages", "netIncome"] as const;

/**
 * Two cost columns that are nearer to each other's values of the year before than to their own, for nearly all persons of both years:
 * the sum stays right, so only last year can tell. Source: inputs.md §4.
 */
export function swappedColumns(facts: SettlementFacts): readonly Finding[] {
  const { checks, settlements } = facts.codebook;
  return yearPairs(facts).flatMap(({ now, before }) => {
    if (before === null) return [];
    const shared = sharedRows(now, before);
    return PARTS.flatMap((first, index) =>
      PARTS.slice(index + 1).flatMap((second) => {
        const telling = shared.filter(([row, old]) => nearness(now, before, row, old, first, second) !== 0);
        const crossed = telling.filter(([row, old]) => nearness(now, before, row, old, first, second) < 0);
        if (
          crossed.length < checks.fewestRows ||
          crossed.length * 10 < telling.length * 9 ||
          telling.length * 2 < shared.length
        )
          return [];
        return [warning(now, before.year, settlements.amounts[first].header, settlements.amounts[second].header)];
      }),
    );
  });
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
