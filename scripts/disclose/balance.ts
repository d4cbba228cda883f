import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable, SharesCell } from "../model.ts";
import { balancePattern } from "./balance-pattern.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";

/**
 * One item of one quarter → what may be published of it. `previouslyWithheld` = the industries withheld for the same item last quarter
 * (they are withheld again where there is a choice, so that series lose as few points as possible). Source: disclosure.md §2–4.
 */
export function discloseBalance(
  table: BalanceTable,
  options: { readonly policy: Policy; readonly previouslyWithheld: ReadonlySet<string> },
): Disclosed<BalanceRelease> {
  const pattern = balancePattern(table.industries, options.policy, options.previouslyWithheld);
  const all = [...table.industries.values()].reduce(
    (a, b) => ({ good: a.good + b.good, same: a.same + b.same, bad: a.bad + b.bad }),
    { good: 0, same: 0, bad: 0 },
  );
  return disclose({
    item: table.item,
    quarter: table.quarter,
    industries: new Map(
      [...table.industries].map(([industry, counts]) => [
        industry,
        balanceCell(counts, pattern.withheld.has(industry)),
      ]),
    ),
    all: balanceCell(all, !pattern.pooled),
    shares: sharesCell(all, !pattern.shares),
  });
}

function balanceCell(counts: AnswerCounts, withheld: boolean): BalanceCell {
  const n = counts.good + counts.same + counts.bad;
  if (n === 0) return { status: "missing" };
  return withheld ? { status: "suppressed" } : { status: "normal", net: counts.good - counts.bad, n };
}

function sharesCell(counts: AnswerCounts, withheld: boolean): SharesCell {
  const n = counts.good + counts.same + counts.bad;
  if (n === 0) return { status: "missing" };
  return withheld ? { status: "suppressed" } : { status: "normal", ...counts, n };
}
