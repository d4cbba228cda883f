import { partsOf, type Quarter } from "../../src/datasets/period.ts";

/** A quarter on forms, as `check` reads it too: 2026年10～12月期. */
export function quarterText(quarter: Quarter): string {
  const { year, firstMonth, lastMonth } = partsOf(quarter);
  return `${year}年${firstMonth}～${lastMonth}月期`;
}
