import type { Policy } from "../config/policy.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";
import { roundToUnit } from "./rounding.ts";

/** Rounded quantiles in yen; null where there are too few owners. Never a minimum or a maximum. */
export interface QuantileRelease {
  readonly median: number | null;
  readonly quartiles: readonly [lower: number, upper: number] | null;
  /** The 1st to the 9th. */
  readonly deciles: readonly number[] | null;
}

/**
 * Quantiles (type 7, as in spreadsheets) of one amount in yen per owner, each rounded. Source: disclosure.md §2 row "median",
 * statistics.md §2.
 */
export function discloseQuantiles(amounts: ReadonlyMap<string, number>, policy: Policy): Disclosed<QuantileRelease> {
  const sorted = [...amounts.values()].sort((a, b) => a - b);
  const at = (part: number, of: number) => quantile(sorted, part, of, policy);
  const { medianOwners, quartileOwners, decileOwners } = policy.money;
  return disclose({
    median: sorted.length >= medianOwners ? at(1, 2) : null,
    quartiles: sorted.length >= quartileOwners ? [at(1, 4), at(3, 4)] : null,
    deciles: sorted.length >= decileOwners ? [1, 2, 3, 4, 5, 6, 7, 8, 9].map((part) => at(part, 10)) : null,
  });
}

/** Exact until it is rounded: the quantile times `of` is a whole number. */
function quantile(sorted: readonly number[], part: number, of: number, policy: Policy): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place / of)] ?? 0;
  const above = sorted[Math.ceil(place / of)] ?? below;
  const numerator = below * of + (above - below) * (place % of);
  const { belowYen, fineYen, coarseYen } = policy.money.medianRounding;
  return roundToUnit(numerator, of, Math.abs(numerator) < belowYen * of ? fineYen : coarseYen);
}
