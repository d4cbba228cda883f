import { commentaryParts } from "../../datasets/commentary.ts";
import type { RoundRegister } from "../../datasets/contract.ts";
import { commentary, PublishedDataError } from "../../datasets/store.ts";
import type { FigureModel } from "../figures/figure-model.ts";
import { reportFigures } from "../figures/report-figures.ts";
import { commentaryHtml } from "./markdown.ts";

/** A piece of a commentary: safe HTML, or a figure that staff placed. */
export type CommentaryPiece = { readonly html: string } | { readonly figure: FigureModel };

type Round = RoundRegister["rounds"][number];

/** Staff's commentary on a round in pieces; empty where there is none. A line `::figure{id=sales}` becomes that figure; an unknown id throws. Source: site.md §2. */
export async function commentaryPieces(round: Round): Promise<readonly CommentaryPiece[]> {
  const text = commentary(round.period);
  if (text === null) return [];
  return Promise.all(
    commentaryParts(text).map(async (part, index) =>
      index % 2 === 0 ? { html: await commentaryHtml(part) } : { figure: placed(round, part) },
    ),
  );
}

/** A placed figure stands on the page a second time: its ids begin with `commentary-`. */
function placed(round: Round, id: string): FigureModel {
  const figures = reportFigures(round, "commentary-");
  const found = figures.find((figure) => figure.id === `commentary-${id}`);
  if (found) return found;
  const known = figures.map((figure) => figure.id.replace("commentary-", "")).join("、");
  throw new PublishedDataError(
    `${round.period} の report.md にある図「${id}」は見つかりません。使える名前は ${known} です。`,
  );
}
