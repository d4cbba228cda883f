import type { Policy } from "../config/policy.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";
import { isDominated } from "./primary/dominance.ts";
import { hasTooFewOwners } from "./primary/threshold.ts";

/** One amount in yen per owner. */
export type Amounts = ReadonlyMap<string, number>;

/** `rate` = Σ this year / Σ last year of the same persons (1.05 = up 5 %), not rounded. */
export type GrowthCell =
  | { readonly status: "normal"; readonly rate: number; readonly owners: number }
  | { readonly status: "suppressed" | "missing" | "notApplicable" };

/**
 * Growth of a matched sample: only persons present in both years, and only if both years are safe as sums. `missing`: nobody is in both;
 * `notApplicable`: the base is zero or negative. Source: disclosure.md §2, growth of a group; statistics.md §2.
 */
export function discloseGrowth(lastYear: Amounts, thisYear: Amounts, policy: Policy): Disclosed<GrowthCell> {
  const same = [...lastYear.keys()].filter((owner) => thisYear.has(owner));
  if (same.length === 0) return disclose({ status: "missing" });
  const before = same.map((owner) => lastYear.get(owner) ?? 0);
  const now = same.map((owner) => thisYear.get(owner) ?? 0);
  if (!isSafeSum(before, policy) || !isSafeSum(now, policy)) return disclose({ status: "suppressed" });
  const base = sum(before);
  if (base <= 0) return disclose({ status: "notApplicable" });
  return disclose({ status: "normal", rate: sum(now) / base, owners: same.length });
}

/**
 * May the sum of all filers stand beside that of the same filers? Only if the leavers (or entrants), whose sum is the difference, are nobody or
 * safe themselves. Source: disclosure.md §2, growth of a group; §4 "all filers and same filers".
 */
export function mayStandBeside(all: Amounts, part: Amounts, policy: Policy): boolean {
  const difference = [...all].filter(([owner]) => !part.has(owner)).map(([, amount]) => amount);
  return difference.length === 0 || isSafeSum(difference, policy);
}

function isSafeSum(amounts: readonly number[], policy: Policy): boolean {
  return (
    !hasTooFewOwners(amounts.length, policy.money.sumOwners) && !isDominated(amounts, policy.money.dominancePercent)
  );
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
