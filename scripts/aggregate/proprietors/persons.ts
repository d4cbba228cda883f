import type { MeasureId } from "../../config/proprietors.ts";
import type { PersonValues, SettlementYear } from "../../config/proprietors-records.ts";

/** Rows of the persons who were in business all twelve months: the base of levels and growth. Source: statistics.md §2. */
export function fullYearRows(year: SettlementYear): readonly number[] {
  return Array.from({ length: year.size }, (_, row) => row).filter((row) => year.monthsAt(row) === 12);
}

/** The rows by industry in classification order, all together first. */
export function rowsByIndustry(
  year: SettlementYear,
  rows: readonly number[],
  industries: readonly string[],
  total: string,
): ReadonlyMap<string, readonly number[]> {
  const groups = Map.groupBy(rows, (row) => year.industryAt(row));
  return new Map([[total, rows], ...industries.map((industry) => [industry, groups.get(industry) ?? []] as const)]);
}

/** A published measure of a row in yen. 世帯でみた所得 = 青色申告特別控除前所得 + 専従者給与. Source: statistics.md §2. */
export function measureAt({ amounts }: SettlementYear, measure: MeasureId, row: number): number {
  const income = amounts.netIncome.at(row) ?? 0;
  if (measure === "netIncome") return income;
  return measure === "grossSales" ? (amounts.grossSales.at(row) ?? 0) : income + (amounts.familyWages.at(row) ?? 0);
}

/** One value per person; rows without one (null) are left out. In the order of member numbers, so that the order of the file changes nothing. */
export function valuesOf(
  year: SettlementYear,
  rows: readonly number[],
  valueAt: (row: number) => number | null,
): PersonValues {
  const values = rows.flatMap((row) => {
    const value = valueAt(row);
    return value === null ? [] : [[year.members.at(row), value] as const];
  });
  return new Map(values.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
