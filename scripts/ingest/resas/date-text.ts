/**
 * Did a spreadsheet program make a date of 1-3月期 or of a class like 5-9 (1月3日, 2025/1/3, 2025-01-03, 3-Jan, Jan-03)? `isPeriod`: in the column
 * of periods a day's number (45660) is one, too; classes may be numbers.
 */
export function isDate(text: string, isPeriod: boolean): boolean {
  return DATES.some((date) => date.test(text)) || (isPeriod && /^\d{4,5}$/.test(text));
}

const DATES = [
  /^\d{1,2}月\d{1,2}日$/,
  /^\d+\/\d+(?:\/\d+)?$/,
  /^\d{4}-\d{1,2}-\d{1,2}$/,
  /^\d{1,2}-[A-Z][a-z]{2}$/,
  /^[A-Z][a-z]{2}-\d{2}$/,
];
