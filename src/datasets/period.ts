/**
 * A calendar quarter as one integer: year × 4 + quarter − 1 (2026-Q2 = 8105).
 * Never a `Date`, so that no time zone can touch it. Source: design/inputs.md §1.
 */
export type Quarter = number;

/** The stable text of a quarter, `2026-Q2`: folder name, JSON key, part of an address. */
export type QuarterId = `${number}-Q${1 | 2 | 3 | 4}`;

/** A period in the published JSON: a quarter `2026-Q2`, a calendar year `2026` or a fiscal year (April to March) `FY2026`. */
export type PeriodId = string;

export const PERIOD_PATTERN = /^(?:[12]\d{3}-Q[1-4]|[12]\d{3}|FY[12]\d{3})$/;

/** year (AD) and quarter 1…4 → the integer. */
export function quarterOf(year: number, quarterOfYear: number): Quarter {
  return year * 4 + quarterOfYear - 1;
}

/** `2026-Q2` → the integer; any other text → null. */
export function parseQuarterId(text: string): Quarter | null {
  const match = /^([12]\d{3})-Q([1-4])$/.exec(text);
  return match ? quarterOf(Number(match[1]), Number(match[2])) : null;
}

/** The integer → `2026-Q2`. */
export function quarterId(quarter: Quarter): QuarterId {
  const { year, quarterOfYear } = partsOf(quarter);
  return `${year}-Q${quarterOfYear}`;
}

/** The quarter so many quarters before (1 = the one before, 4 = a year before), whether it was surveyed or not; null for text that is no quarter. */
export function quartersBefore(period: PeriodId, count: number): QuarterId | null {
  const quarter = parseQuarterId(period);
  return quarter === null ? null : quarterId(quarter - count);
}

/** The integer → year (AD), quarter 1…4 and its first and last month. */
export function partsOf(quarter: Quarter) {
  const quarterOfYear = quarterNumber(quarter);
  return {
    year: Math.floor(quarter / 4),
    quarterOfYear,
    firstMonth: quarterOfYear * 3 - 2,
    lastMonth: quarterOfYear * 3,
  };
}

function quarterNumber(quarter: Quarter): 1 | 2 | 3 | 4 {
  const position = quarter % 4;
  return position === 0 ? 1 : position === 1 ? 2 : position === 2 ? 3 : 4;
}
