import { type PeriodId, quarterId, quarterOf } from "../../../../src/datasets/period.ts";
import type { TableValue } from "./table.ts";

/** How finely a table tells time; quarters and years never share an axis. */
export type Grain = "year" | "fiscalYear" | "quarter";

/** Period of a value. `rest` = a part of the year that is no quarter (夏, 1月): it goes to the classes, so that it is not lost. */
export interface ValuePeriod {
  readonly period: PeriodId;
  readonly grain: Grain;
  readonly rest: string | null;
}

/** 2025 and 1-3月期 → 2025-Q1; すべての期間 → 2025; a fiscal year's January to March lies in the year after. Source: regional.md §2.1. */
export function valuePeriod({ year, period, time }: TableValue): ValuePeriod {
  const grain = period === "fiscalYear" ? "fiscalYear" : "year";
  const whole = { period: grain === "year" ? String(year) : `FY${year}`, grain } as const;
  if (time === null || WHOLE.test(time)) return { ...whole, rest: null };
  const [, first, last] = /^(\d+)\D(\d+)月期?$/.exec(time.normalize("NFKC")) ?? [];
  const quarter = Number(last) / 3;
  if (first === undefined || !Number.isInteger(quarter) || Number(first) !== quarter * 3 - 2)
    return { ...whole, rest: time };
  const calendarYear = grain === "fiscalYear" && quarter === 1 ? year + 1 : year;
  return { period: quarterId(quarterOf(calendarYear, quarter)), grain: "quarter", rest: null };
}

const WHOLE = /^(?:すべての期間|全期間|年間|通年|年計)$/;
