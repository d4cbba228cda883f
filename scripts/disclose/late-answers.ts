import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceTable } from "../model.ts";
import { protectsEverybody } from "./balance-knowledge.ts";

/** What to do with a published item when the answers behind it have changed. */
export type LateAnswersDecision = "unchanged" | "hold" | "revise" | "correct";

/**
 * `before` = the answers behind the published figures, `now` = with those that came late. "hold": the published figures stay, because the
 * difference would give an answer away; "revise": in every industry with late answers enough have come, they differ, and nobody knows all others of
 * them; "correct": answers were taken back or changed, so it is no late answer but a correction (published at once, logged).
 * Source: disclosure.md §2 late answers, §5.
 */
export function decideLateAnswers(before: BalanceTable, now: BalanceTable, policy: Policy): LateAnswersDecision {
  const late = [...now.industries].map(([industry, counts]) => difference(counts, before.industries.get(industry)));
  if (late.some(({ good, same, bad }) => Math.min(good, same, bad) < 0)) return "correct";
  const arrived = late.filter((counts) => total(counts) > 0);
  if (arrived.length === 0) return "unchanged";
  return arrived.every((counts) => isPrintable(counts, policy.lateAnswers.minimumNew)) ? "revise" : "hold";
}

/** Old and new balance give that of the late answers, so it must be fit to print by itself. */
function isPrintable(late: AnswerCounts, minimumNew: number): boolean {
  const differ = Math.max(late.good, late.same, late.bad) < total(late);
  const alone = { withheld: new Set<string>(), pooled: false, shares: false };
  return total(late) >= minimumNew && differ && protectsEverybody(new Map([["late", late]]), alone, new Set());
}

function difference(now: AnswerCounts, before: AnswerCounts | undefined): AnswerCounts {
  return {
    good: now.good - (before?.good ?? 0),
    same: now.same - (before?.same ?? 0),
    bad: now.bad - (before?.bad ?? 0),
  };
}

function total(counts: AnswerCounts): number {
  return counts.good + counts.same + counts.bad;
}
