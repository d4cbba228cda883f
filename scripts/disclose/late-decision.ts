import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceTable } from "../model.ts";
import { mayBeKnown } from "./late-batch.ts";

/** What to do with a published item when the answers behind it have changed. */
export type LateAnswersDecision = "unchanged" | "hold" | "revise" | "correct";

/**
 * The rule by itself, for a table whose answers before publication are still known. "hold": the published figures stay, because the difference
 * would give an answer away; "revise": in every industry with late answers enough have come, and they differ; "correct": answers were
 * taken back or changed, which is no late answer. Source: disclosure.md §2 late answers, §5.
 */
export function decideLateAnswers(before: BalanceTable, now: BalanceTable, policy: Policy): LateAnswersDecision {
  const late = [...now.industries].map(([industry, counts]) => difference(counts, before.industries.get(industry)));
  if (late.some(({ good, same, bad }) => Math.min(good, same, bad) < 0)) return "correct";
  const arrived = late.filter(({ good, same, bad }) => good + same + bad > 0);
  if (arrived.length === 0) return "unchanged";
  const isSafe = (counts: AnswerCounts) =>
    mayBeKnown([{ n: counts.good + counts.same + counts.bad, net: counts.good - counts.bad }], null, policy);
  return arrived.every(isSafe) ? "revise" : "hold";
}

function difference(now: AnswerCounts, before: AnswerCounts | undefined): AnswerCounts {
  return {
    good: now.good - (before?.good ?? 0),
    same: now.same - (before?.same ?? 0),
    bad: now.bad - (before?.bad ?? 0),
  };
}
