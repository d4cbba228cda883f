import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding } from "../../model.ts";
import { rowsOf, type SettlementFacts } from "./settlement-facts.ts";

/** Two numbers with exactly the same books: most likely one person entered twice. Source: issue 4 (same person twice). */
export function sameBooks({ settlements }: SettlementFacts): readonly Finding[] {
  return settlements.flatMap((year) => {
    const seen = new Map<number, number>();
    return rowsOf(year).flatMap((row): Finding[] => {
      const sales = year.amounts.grossSales.at(row) ?? 0;
      const earlier = seen.get(sales);
      seen.set(sales, row);
      if (sales === 0 || earlier === undefined || !isSame(year, row, earlier)) return [];
      return [
        {
          code: "R-DUP-31",
          ...year.placeAt(row, "member"),
          problem: `${year.placeAt(earlier).row}行と、会員番号のほかはすべて同じです。同じ人を二度入力していませんか。`,
          remedy: "同じ人なら、どちらかの行を削除してください。",
        },
      ];
    });
  });
}

function isSame({ amounts, monthly, monthsAt, industryAt }: SettlementYear, row: number, other: number): boolean {
  return (
    industryAt(row) === industryAt(other) &&
    monthsAt(row) === monthsAt(other) &&
    [...Object.values(amounts), ...(monthly ?? [])].every((column) => column.at(row) === column.at(other))
  );
}
