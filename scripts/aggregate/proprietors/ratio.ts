import { RATIO_UNIT } from "../../config/proprietors-records.ts";

/** part / whole in `RATIO_UNIT`ths; null where the whole is zero or negative: no ratio can be told. Source: statistics.md §2. */
export function ratioOf(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  const ratio = Math.round((part / whole) * RATIO_UNIT);
  return ratio === 0 ? 0 : ratio;
}
