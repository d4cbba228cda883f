import { RATIO_UNIT } from "../../config/proprietors-records.ts";

/** part / whole in `RATIO_UNIT`ths, rounded half away from zero; null where the whole is zero or negative: no ratio can be told. Source: statistics.md §2. */
export function ratioOf(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  const size = Math.floor((Math.abs(part) / whole) * RATIO_UNIT + 0.5);
  return part < 0 ? 0 - size : size;
}
