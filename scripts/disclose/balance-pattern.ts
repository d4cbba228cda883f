import type { Policy } from "../config/policy.ts";
import type { AnswerCounts } from "../model.ts";
import { type BalancePattern, protectsEverybody } from "./balance-knowledge.ts";

/**
 * The industries of one item that are withheld for their own sake: fewer answers than the minimum, or a balance that alone tells
 * somebody all (other) answers. Industries without an answer are not among them. Source: disclosure.md §2 row 1.
 */
export function primaryIndustries(table: ReadonlyMap<string, AnswerCounts>, policy: Policy): ReadonlySet<string> {
  const alone: BalancePattern = { withheld: new Set(), pooled: false, shares: false };
  const primary = [...table].filter(([industry, counts]) => {
    const n = total(counts);
    return (
      n > 0 && (n < policy.di.minimumFrequency || !protectsEverybody(new Map([[industry, counts]]), alone, new Set()))
    );
  });
  return new Set(primary.map(([industry]) => industry));
}

/**
 * The pattern with the fewest withheld cells: the primary industries, then one more (first those of last quarter, then the smallest n, then
 * classification order), then the pooled DI instead. Answer counts are given up before an industry is withheld.
 * One more is always enough, since an industry that may stand by itself is never unanimous, not even to one of its own firms.
 * Source: disclosure.md §2 rows 2–3, §3.3.
 */
export function balancePattern(
  table: ReadonlyMap<string, AnswerCounts>,
  policy: Policy,
  previouslyWithheld: ReadonlySet<string>,
): BalancePattern {
  const primary = primaryIndustries(table, policy);
  const all = [...table.values()].reduce((n, counts) => n + total(counts), 0);
  const covers = [[], ...candidates(table, primary, previouslyWithheld).map((industry) => [industry])];
  for (const cover of all < policy.di.minimumFrequency ? [] : covers) {
    const pattern = { withheld: new Set([...primary, ...cover]), pooled: true, shares: false };
    if (!protectsEverybody(table, pattern, primary)) continue;
    const withShares = { ...pattern, shares: true };
    return protectsEverybody(table, withShares, primary) ? withShares : pattern;
  }
  return { withheld: primary, pooled: false, shares: false };
}

function candidates(
  table: ReadonlyMap<string, AnswerCounts>,
  primary: ReadonlySet<string>,
  previouslyWithheld: ReadonlySet<string>,
): readonly string[] {
  return [...table]
    .filter(([industry]) => !primary.has(industry))
    .map(([industry, counts], order) => ({
      industry,
      order,
      n: total(counts),
      before: previouslyWithheld.has(industry),
    }))
    .sort((a, b) => Number(b.before) - Number(a.before) || a.n - b.n || a.order - b.order)
    .map((candidate) => candidate.industry);
}

function total(counts: AnswerCounts): number {
  return counts.good + counts.same + counts.bad;
}
