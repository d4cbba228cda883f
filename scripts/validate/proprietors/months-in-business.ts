import type { Finding } from "../../model.ts";
import { rowsOf, type SettlementFacts } from "./settlement-facts.ts";

/** Sales in more months than the person was in business: one of the two is wrong, and only twelve months are compared. Source: statistics.md §2. */
export function monthsInBusiness({ settlements }: SettlementFacts): readonly Finding[] {
  return settlements.flatMap((year) =>
    rowsOf(year)
      .filter((row) => {
        const months = year.monthsAt(row);
        return months < 12 && (year.monthly ?? []).filter((month) => (month.at(row) ?? 0) !== 0).length > months;
      })
      .map(
        (row): Finding => ({
          code: "R-MONTH-32",
          ...year.placeAt(row, "months"),
          problem: "営業月数より多くの月に売上が入っています。",
          remedy: "営業月数か月別の売上の打ち間違いがないか、決算書の2ページと見比べてください。",
        }),
      ),
  );
}
