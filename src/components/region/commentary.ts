import { PublishedDataError, publishedText } from "../../datasets/store.ts";
import type { CommentaryPiece } from "../commentary/commentary.ts";
import { commentaryHtml } from "../commentary/markdown.ts";
import { reportFigures } from "./report.ts";
import { regionReports } from "./report-years.ts";

/** Staff's commentary on a year's report in pieces; empty where there is none. A line `::figure{id=visitors}` becomes that figure; an unknown id throws. Source: site.md §2. */
export async function regionCommentary(year: number): Promise<readonly CommentaryPiece[]> {
  if (!regionReports().some((report) => report.year === year && report.commentary)) return [];
  const parts = publishedText(`commentaries/region/${year}.md`).split(/^::figure\{id=([^}\n]*)\}[ \t]*$/m);
  return Promise.all(
    parts.map(async (part, index) =>
      index % 2 === 0 ? { html: await commentaryHtml(part) } : { figure: placed(year, part.trim()) },
    ),
  );
}

/** A placed figure stands on the page a second time: its ids begin with `commentary-`. */
function placed(year: number, id: string) {
  const found = reportFigures(year, "commentary-").get(`commentary-${id}`);
  if (found) return found;
  const known = [...reportFigures(year).keys()].join("、");
  throw new PublishedDataError(
    `regional/${year} の report.md にある図「${id}」は見つかりません。使える名前は ${known} です。`,
  );
}
