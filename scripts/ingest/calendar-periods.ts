import { partsOf } from "../../src/datasets/period.ts";
import { parsePeriodText } from "../text/period-text.ts";
import { parseTaxYear } from "./proprietors/tax-year.ts";

/** What the first column of a calendar says: its header, how it is read, the year (AD) it lies in, and how to write it. */
export interface CalendarPeriods {
  readonly header: string;
  readonly read: (text: string) => number | null;
  readonly yearOf: (period: number) => number;
  readonly example: string;
}

/** `di-survey/calendar.csv`: quarters. */
export const ROUNDS: CalendarPeriods = {
  header: "調査期",
  read: parsePeriodText,
  yearOf: (quarter) => partsOf(quarter).year,
  example: "2026Q2 または 2026年4-6月期",
};

/** `proprietors/calendar.csv`: the years of the settlements, which are published the year after. */
export const TAX_YEARS: CalendarPeriods = {
  header: "年分",
  read: parseTaxYear,
  yearOf: (year) => year,
  example: "2025 または 令和7年分",
};
