import type { Quarter } from "../../src/datasets/period.ts";
import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceTable } from "../model.ts";
import { balancePattern } from "./balance-pattern.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";

/** The balance of a group: `net` = good − bad among `n` answers; withheld; or nobody answered. */
export type BalanceCell =
  | { readonly status: "normal"; readonly net: number; readonly n: number }
  | { readonly status: "suppressed" }
  | { readonly status: "missing" };

/** The answers of all industries together. */
export type SharesCell =
  | { readonly status: "normal"; readonly good: number; readonly same: number; readonly bad: number; readonly n: number }
  | { readonly status: "suppressed" }
  | { readonly status: "missing" };

/** What may be published of one item in one quarter. `industries` in the order of the table. */
export interface BalanceRelease {
  readonly item: string;
  readonly quarter: Quarter;
  readonly industries: ReadonlyMap<string, BalanceCell>;
  readonly all: BalanceCell;
  readonly shares: SharesCell;
}

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
      [...table.industries].map(([industry, counts]) => [industry, balanceCell(counts, pattern.withheld.has(industry))]),
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
