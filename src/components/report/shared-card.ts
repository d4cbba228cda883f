import { cardPath } from "../../datasets/address.ts";
import { roundRegister } from "../../datasets/store.ts";
import { periodName } from "../../format/period.ts";
import { sentenceText } from "../../format/sentence/sentence.ts";
import { headlineOf } from "../figures/key-figure.ts";

/** The picture that a link shows where it is shared, and its words: of a round's report, or (null) of every other page; null before the first round. */
export function sharedCard(period: string | null): { readonly path: string; readonly alt: string } | null {
  const { rounds, title } = roundRegister();
  const shown = period ?? rounds.at(-1)?.period;
  if (shown === undefined) return null;
  return { path: cardPath(period), alt: `${periodName(shown)} ${title}：${sentenceText(headlineOf(shown))}` };
}
