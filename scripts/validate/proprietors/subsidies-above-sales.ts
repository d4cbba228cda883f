import type { Finding } from "../../model.ts";
import { rowsOf, type SettlementFacts } from "./settlement-facts.ts";

/** Subsidies are part of the sales (雑収入 counts among them), so that they cannot be larger: sales without them would be negative. Source: statistics.md §2. */
export function subsidiesAboveSales({ settlements }: SettlementFacts): readonly Finding[] {
  return settlements.flatMap((year) =>
    rowsOf(year)
      .filter((row) => (year.amounts.subsidies.at(row) ?? 0) > (year.amounts.grossSales.at(row) ?? 0))
      .map(
        (row): Finding => ({
          code: "R-INCOME-32",
          ...year.placeAt(row, "subsidies"),
          problem: "補助金等収入が売上金額より大きくなっています。",
          remedy: "売上金額は補助金などの雑収入を含む額です。桁の打ち間違いがないか、決算書と見比べてください。",
        }),
      ),
  );
}
