import type { PeriodId } from "../../../src/datasets/period.ts";

/** FY2021 → FY2020, 2021 → 2020. */
export function yearBefore(period: PeriodId): PeriodId {
  return period.replace(/\d{4}/, (year) => String(Number(year) - 1));
}
