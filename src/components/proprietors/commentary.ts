import { commentaryParts } from "../../datasets/commentary.ts";
import { PublishedDataError, publishedText } from "../../datasets/store.ts";
import type { CommentaryPiece } from "../commentary/commentary.ts";
import { commentaryHtml } from "../commentary/markdown.ts";
import { frameOf } from "./figures/figure-frame.ts";
import { reportParts } from "./figures/year-figures.ts";
import { type ProprietorYear, yearRegister } from "./register.ts";

/** Staff's commentary on a year in pieces; empty where there is none. A line `::figure{id=margin}` becomes that figure; an unknown id throws. Source: site.md §2. */
export async function yearCommentary({ year, commentary }: ProprietorYear): Promise<readonly CommentaryPiece[]> {
  if (!commentary) return [];
  const parts = commentaryParts(publishedText(`commentaries/proprietors/${year}.md`));
  return Promise.all(
    parts.map(async (part, index) =>
      index % 2 === 0 ? { html: await commentaryHtml(part) } : { figure: placed(year, part) },
    ),
  );
}

/** A placed figure stands on the page a second time: its ids begin with `commentary-`. */
function placed(year: number, id: string) {
  const register = yearRegister();
  const figures =
    register === null ? [] : reportParts(register, frameOf(year, "commentary-")).flatMap((part) => part.figures);
  const found = figures.find((figure) => figure.id === `commentary-${id}`);
  if (found) return found;
  const known = figures.map((figure) => figure.id.replace("commentary-", "")).join("、");
  throw new PublishedDataError(
    `proprietors/${year} の report.md にある図「${id}」は見つかりません。使える名前は ${known} です。`,
  );
}
