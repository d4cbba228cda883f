import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable, SharesCell } from "../model.ts";
import { balancePattern, primaryIndustries } from "./balance-pattern.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";

interface Options {
  readonly policy: Policy;
  /** The industries withheld for the same item last quarter: withheld again where there is a choice, so that series lose as few points as possible. */
  readonly previouslyWithheld: ReadonlySet<string>;
  /** Is a figure of all industries printed at all, and their answer counts? Both where left out. */
  readonly printed?: { readonly total: boolean; readonly shares: boolean };
}

/** One item of one quarter → what may be published of it. Source: disclosure.md §2–4. */
export function discloseBalance(table: BalanceTable, options: Options): Disclosed<BalanceRelease> {
  const { total, shares } = options.printed ?? { total: true, shares: true };
  const pattern = total
    ? balancePattern(table.industries, options.policy, options.previouslyWithheld)
    : { withheld: primaryIndustries(table.industries, options.policy), pooled: false, shares: false };
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
    shares: sharesCell(all, !(pattern.shares && shares)),
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
