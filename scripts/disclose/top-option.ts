import type { Policy } from "../config/policy.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";

/**
 * The option that most firms of one industry named, ties all listed in form order, never a count. Null: fewer answers than the minimum,
 * too few firms named it, or it is counted in その他 for all industries (`merged`), where it would give the small counts back.
 * `selections` = one entry per answering firm of the industry. Source: disclosure.md §2, problems per industry.
 */
export function discloseTopOption(
  options: readonly string[],
  selections: readonly (readonly string[])[],
  merged: readonly string[],
  policy: Policy,
): Disclosed<readonly string[]> | null {
  if (selections.length < policy.di.minimumFrequency) return null;
  const counts = options.map((id) => selections.filter((selection) => selection.includes(id)).length);
  const largest = Math.max(0, ...counts);
  const top = options.filter((_, position) => counts[position] === largest);
  const isSafe = largest >= policy.counts.topOption && !top.some((id) => merged.includes(id));
  return isSafe ? disclose(top) : null;
}
