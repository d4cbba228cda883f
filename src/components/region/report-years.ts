import { existsSync } from "node:fs";
import path from "node:path";
import { type RegionReports, regionReportsSchema } from "../../datasets/region.ts";
import { hasTheme, PublishedDataError, publishedFolder, publishedText } from "../../datasets/store.ts";

const REGISTER = "region/reports.json";
/** The report of the plan's tables: it needs no folder of its own. */
const FIRST = 2025;

/** The yearly reports, the newest first: those that staff have set up, and the first one where there are public series. */
export function regionReports(): RegionReports["years"] {
  const known = existsSync(path.join(publishedFolder(), REGISTER)) ? register().years : [];
  const first = hasTheme("indicators") && !known.some(({ year }) => year === FIRST);
  return [...known, ...(first ? [{ year: FIRST, commentary: false }] : [])].sort((a, b) => b.year - a.year);
}

/** Path of a year's report. */
export function regionReportPath(year: number): string {
  return `/region/${year}/`;
}

function register(): RegionReports {
  const result = regionReportsSchema.safeParse(JSON.parse(publishedText(REGISTER)));
  if (result.success) return result.data;
  throw new PublishedDataError(
    `${REGISTER} の内容が決まりと違います（${result.error.issues[0]?.message}）。npm run data を実行して、公表用データを作り直してください。`,
  );
}
