import { endOfMonth } from "../calendar.ts";

/**
 * `proprietors/calendar.csv` of the sample as rows of text, header first: asked while the taxes are filed, published at the end of June; the
 * year after the last is planned. Days are ISO dates.
 */
export function proprietorCalendarRows(years: readonly number[]): readonly (readonly string[])[] {
  const next = Math.max(...years) + 1;
  return [
    ["年分", "調査開始日", "調査終了日", "公表日"],
    ...years.map((year) => [String(year), `${year + 1}-02-16`, `${year + 1}-03-15`, endOfMonth(year + 1, 6)]),
    [String(next), "", "", endOfMonth(next + 1, 6)],
  ];
}
