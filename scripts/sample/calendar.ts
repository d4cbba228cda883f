import { partsOf, type Quarter, quarterId, quarterOf } from "../../src/datasets/period.ts";

const FIRST = quarterOf(2021, 4);
const LAST = quarterOf(2026, 3);
const PLANNED = 4;

/** calendar.csv as rows of text, header first: survey and publication days of every round, and the next four publications. Days are ISO dates. */
export function calendarRows(): readonly (readonly string[])[] {
  const rows = Array.from({ length: LAST - FIRST + 1 + PLANNED }, (_, index) => {
    const quarter = FIRST + index;
    const survey = quarter > LAST ? ["", ""] : [surveyDay(quarter, 1), surveyDay(quarter, 20)];
    return [quarterId(quarter), ...survey, publicationDay(quarter)];
  });
  return [["調査期", "調査開始日", "調査終了日", "公表日"], ...rows];
}

/** Surveyed in the last month of the quarter. */
function surveyDay(quarter: Quarter, day: number): string {
  const { year, lastMonth } = partsOf(quarter);
  return isoDay(year, lastMonth, day);
}

/** Published at the end of the month after the quarter. */
function publicationDay(quarter: Quarter): string {
  const { year, firstMonth } = partsOf(quarter + 1);
  return endOfMonth(year, firstMonth);
}

/** The 30th of a month, or the working day before it, as an ISO date. */
export function endOfMonth(year: number, month: number): string {
  let day = 30;
  while (!isWorkingDay(year, month, day)) day -= 1;
  return isoDay(year, month, day);
}

/** Monday to Friday but 29 April (昭和の日), the only holiday that comes near. */
function isWorkingDay(year: number, month: number, day: number): boolean {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !(month === 4 && day === 29);
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
