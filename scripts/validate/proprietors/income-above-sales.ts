import type { Finding } from "../../model.ts";
import { swappedWithSales } from "./book-identity.ts";
import { rowsOf, type SettlementFacts } from "./settlement-facts.ts";

/**
 * Income above the sales: possible only with a negative cost, so somebody looks; once for the file where it is most of the rows. Columns that changed
 * places are asked about elsewhere (R-SWAP-31). Source: inputs.md §4.
 */
export function incomeAboveSales({ codebook, settlements }: SettlementFacts): readonly Finding[] {
  return settlements.flatMap((year) => {
    if (swappedWithSales(year, codebook) !== null) return [];
    const rows = rowsOf(year).filter(
      (row) => (year.amounts.netIncome.at(row) ?? 0) > (year.amounts.grossSales.at(row) ?? 0),
    );
    const isFile = rows.length * 2 > year.size;
    return rows.slice(0, isFile ? 1 : rows.length).map((row) => ({
      code: "R-INCOME-31" as const,
      ...year.placeAt(row, "netIncome"),
      problem: isFile
        ? `${year.size}人中${rows.length}人で、所得が売上金額より大きくなっています。`
        : "所得が売上金額より大きくなっています。",
      remedy: "売上と所得を取り違えていないか、決算書と見比べてください。",
    }));
  });
}
