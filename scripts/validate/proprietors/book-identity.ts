import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding } from "../../model.ts";
import { rowsOf, type SettlementFacts } from "./settlement-facts.ts";

/**
 * 売上金額 − 売上原価 − 経費計 − 専従者給与 = 青色申告特別控除前所得, but for rounding in the lines; else somebody looks. Where swapping the sales with one other
 * column mends most rows, that is said instead. Source: inputs.md §2, §4.
 */
export function bookIdentity({ codebook, settlements }: SettlementFacts): readonly Finding[] {
  const { identityTolerance } = codebook.checks;
  return settlements.flatMap((year) => {
    const broken = brokenRows(year, identityTolerance);
    const swapped = swappedWithSales(year, codebook);
    if (swapped !== null)
      return [swap(year, codebook.settlements.amounts.grossSales.header, codebook.settlements.amounts[swapped].header)];
    return broken.map((row) => ({
      code: "R-SUM-31" as const,
      ...year.placeAt(row, "netIncome"),
      problem: "売上金額から売上原価・経費計・専従者給与を引いた値が、この所得と合いません。",
      remedy: "決算書の1ページと見比べてください（数字の打ち間違いか、列の取り違えが多い原因です）。",
    }));
  });
}

/** The column that seems to have changed places with the sales' all through the file; null where none does. */
export function swappedWithSales(
  year: SettlementYear,
  { checks: { identityTolerance, fewestRows } }: ProprietorsCodebook,
): (typeof OTHERS)[number] | null {
  const broken = brokenRows(year, identityTolerance);
  if (broken.length < fewestRows || broken.length * 2 <= year.size) return null;
  const mended = (other: Summand) =>
    broken.filter((row) => Math.abs(differenceOf(year, row, other)) <= identityTolerance).length;
  return OTHERS.find((other) => mended(other) * 10 >= broken.length * 9) ?? null;
}

function brokenRows(year: SettlementYear, tolerance: number): readonly number[] {
  return rowsOf(year).filter((row) => Math.abs(differenceOf(year, row, "grossSales")) > tolerance);
}

const OTHERS = ["costOfSales", "expenses", "familyWages", "netIncome"] as const;
type Summand = "grossSales" | (typeof OTHERS)[number];

/** What is left of the identity if the column `whole` held the sales (and the sales' column its amount): 0 in sound books. */
function differenceOf({ amounts }: SettlementYear, row: number, whole: Summand): number {
  const at = (amount: Summand) => amounts[amount].at(row) ?? 0;
  const all = at("grossSales") + OTHERS.reduce((sum, amount) => sum + at(amount), 0);
  return 2 * at(whole) - all;
}

function swap({ file, sheet }: SettlementYear, sales: string, other: string): Finding {
  return {
    code: "R-SWAP-31",
    file,
    sheet,
    problem: `「${sales}」と「${other}」の列が入れ替わっているようです（入れ替えると、ほとんどの行で計算が合います）。`,
    remedy: "見出しと中身を決算書と見比べてください。",
  };
}
