import type { CalendarEntry, Finding, Reading, TextTable } from "../model.ts";
import { fold } from "../text/fold.ts";
import { matchHeader } from "../text/header.ts";
import { headerKey } from "../text/header-key.ts";
import { quote } from "../text/quote.ts";
import type { CalendarPeriods } from "./calendar-periods.ts";
import { farYear } from "./calendar-year.ts";
import { cellReader, finding } from "./cell.ts";

const DATES = [
  { key: "surveyStart", header: "調査開始日", required: true },
  { key: "surveyEnd", header: "調査終了日", required: true },
  { key: "publishedOn", header: "公表日", required: true },
] as const;

/** `calendar.csv` of a survey: survey and publication dates, past and planned, in order of time. Null where any row is refused. */
export function readCalendar(table: TextTable, periods: CalendarPeriods): Reading<readonly CalendarEntry[]> {
  const header = matchHeader(table, [{ key: "period", header: periods.header, required: true }, ...DATES]);
  if (header.value === null) return { value: null, findings: header.findings };
  const cells = cellReader(table, header.value);
  const findings: Finding[] = [...header.findings];
  const entries = new Map<number, CalendarEntry>();
  const rowOf = new Map<number, number>();
  for (const row of table.rows.slice(1)) {
    const text = cells.text(row, "period");
    const period = periods.read(text);
    const readDate = (key: "surveyStart" | "surveyEnd" | "publishedOn") => {
      const raw = fold(cells.text(row, key));
      if (raw === "") return null;
      const date = isoDate(raw);
      if (date === null)
        findings.push(
          finding(
            "E-PERIOD-05",
            cells.place(row, key),
            `${quote(raw)}は日付として読めません。`,
            "2026-10-30 または 2026/10/30 のように入力してください。",
          ),
        );
      else if (period !== null)
        findings.push(...farYear(periods.yearOf(period), date, cells.place(row, key), periods.header));
      return date;
    };
    const dates = {
      surveyStart: readDate("surveyStart"),
      surveyEnd: readDate("surveyEnd"),
      publishedOn: readDate("publishedOn"),
    };
    const told = dates.surveyEnd ?? dates.surveyStart;
    if (dates.publishedOn !== null && told !== null && dates.publishedOn < told)
      findings.push(
        finding(
          "E-PERIOD-04",
          cells.place(row, "publishedOn"),
          "公表日が調査の日より前です。",
          "日付を確かめてください。",
        ),
      );
    if (period === null)
      findings.push(
        finding(
          "E-PERIOD-03",
          cells.place(row, "period"),
          `${quote(text)}は${periods.header}として読めません。`,
          `${periods.example} のように入力してください。`,
        ),
      );
    else if (entries.has(period))
      findings.push(
        finding(
          "E-DUP-03",
          cells.place(row, "period"),
          `同じ${periods.header}が${rowOf.get(period)}行にもあります。`,
          "どちらかの行を削除してください。",
        ),
      );
    else {
      entries.set(period, { period, ...dates });
      rowOf.set(period, row.number);
    }
    if (dates.surveyStart !== null && dates.surveyEnd !== null && dates.surveyStart > dates.surveyEnd)
      findings.push(
        finding(
          "E-PERIOD-04",
          cells.place(row, "surveyEnd"),
          "調査終了日が調査開始日より前です。",
          "日付を確かめてください。",
        ),
      );
  }
  const refused = findings.some((item) => item.code.startsWith("E-"));
  return { value: refused ? null : [...entries.values()].sort((a, b) => a.period - b.period), findings };
}

/** A date cell of a workbook, which is a fault elsewhere: in the columns of dates it says what it shows. */
export function isDateInPlace({ code, header = "" }: Finding): boolean {
  return code === "E-CODE-53" && DATES.some((column) => headerKey(column.header) === headerKey(header));
}

/** `2026-10-30`, `2026/10/30`, `2026年10月30日` → ISO; a day that does not exist → null. */
function isoDate(text: string): string | null {
  const match = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return `${match[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
