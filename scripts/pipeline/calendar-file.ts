import { isDateInPlace, readCalendar } from "../ingest/calendar.ts";
import type { CalendarPeriods } from "../ingest/calendar-periods.ts";
import type { CalendarEntry, Reading, SourceFile } from "../model.ts";
import { chooseTableFile } from "../read/choose.ts";
import { readTable } from "../read/table.ts";
import { withoutFollowUps } from "./follow-ups.ts";

/**
 * A survey's calendar among the files of its folder; empty where there is none, null where it is refused. In a workbook its dates may be date cells,
 * as Excel makes them: here they belong.
 */
export async function readCalendarFile(
  files: readonly SourceFile[],
  folder: string,
  periods: CalendarPeriods,
): Promise<Reading<readonly CalendarEntry[]>> {
  if (!files.some((file) => /\/calendar\.[a-z]+$/i.test(file.path))) return { value: [], findings: [] };
  const { value: file, findings: chosen } = chooseTableFile(files, "calendar", folder);
  if (file === null) return { value: null, findings: chosen };
  const { value: table, findings: read } = await readTable(file);
  if (table === null) return { value: null, findings: [...chosen, ...read] };
  const faults = read.filter((finding) => !isDateInPlace(finding));
  const { value, findings } = readCalendar(table, periods);
  return { value, findings: [...chosen, ...faults, ...withoutFollowUps(faults, findings)] };
}
