import type { Finding } from "../../model.ts";
import { rowsOf, type SettlementFacts } from "./settlement-facts.ts";

/**
 * Persons in business for less than twelve months are left out of the comparisons and counted apart: one notice a file. Where they are more than
 * a third, the column is probably something else, and somebody looks. Source: statistics.md §2; issue 4, checks.
 */
export function partYears({ codebook, settlements }: SettlementFacts): readonly Finding[] {
  return settlements.flatMap((year): Finding[] => {
    const rows = rowsOf(year).filter((row) => year.monthsAt(row) < 12);
    const [first] = rows;
    if (first === undefined) return [];
    const place = year.placeAt(first, "months");
    return rows.length >= codebook.checks.fewestRows && rows.length * 3 > year.size
      ? [
          {
            code: "R-MONTH-31",
            ...place,
            problem: `営業月数が12か月に満たない人が${year.size}人中${rows.length}人います。`,
            remedy: "営業月数の列に別の数字が入っていないか確かめてください。",
          },
        ]
      : [
          {
            code: "W-MONTH-31",
            ...place,
            problem: `営業月数が12か月に満たない人が${rows.length}人います。`,
            remedy: "比べる集計には入れず、人数だけを示します。",
          },
        ];
  });
}
