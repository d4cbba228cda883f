import type { SettlementYear } from "../../config/proprietors-records.ts";

/** A person in two years: the rows of now and before. */
export type MatchedRow = readonly [now: number, before: number];

/** The matched panel: persons with twelve months in both years. They count in the industry of this year. Source: statistics.md §2. */
export function matchedRows(now: SettlementYear, before: SettlementYear): readonly MatchedRow[] {
  return Array.from({ length: now.size }, (_, row) => row).flatMap((row) => {
    const old = before.members.rowOf(now.members.at(row));
    return old !== undefined && now.monthsAt(row) === 12 && before.monthsAt(old) === 12 ? [[row, old] as const] : [];
  });
}
