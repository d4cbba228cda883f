/** Excel's number of a day → the day as text, 46143 → 2026-05-01; a time without a day → 13:30. Periods are never read from dates; a calendar's dates are. */
export function serialText(serial: number, date1904: boolean): string {
  const day = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440 + ROUNDING);
  if (day < 1 || day > LAST_DAY) return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  const sinceUnix = day - DAYS_TO_1970 + (day < FALSE_LEAP_DAY ? 1 : 0);
  return new Date(sinceUnix * 86_400_000).toISOString().slice(0, 10);
}

const [DAYS_TO_1904, DAYS_TO_1970, LAST_DAY] = [1462, 25569, 2958465];
/** Excel counts a 29 February 1900 that never was. */
const FALSE_LEAP_DAY = 60;
/** 9:20 is stored as 0.38888…8. */
const ROUNDING = 1e-6;

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
