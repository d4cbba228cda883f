import type { Policy } from "../config/policy.ts";
import type { AnswerCounts } from "../model.ts";
import { balancePattern, primaryIndustries } from "./balance-pattern.ts";

/**
 * Why an industry's DI is withheld. For staff only: printed, it would tell readers what x hides.
 * "tooFew": `lacking` more answers are needed; "telling": (nearly) all answered alike, which more answers may or may not change;
 * "cover": only because `covers` are withheld, and freed with them.
 */
export type WithheldReason =
  | { readonly reason: "tooFew"; readonly lacking: number }
  | { readonly reason: "telling" }
  | { readonly reason: "cover"; readonly covers: readonly string[] };

/** The withheld industries of one item with the reasons, in classification order. Source: issue 3, "For staff". */
export function withheldReasons(
  table: ReadonlyMap<string, AnswerCounts>,
  policy: Policy,
  previouslyWithheld: ReadonlySet<string>,
): ReadonlyMap<string, WithheldReason> {
  const primary = primaryIndustries(table, policy);
  const { withheld } = balancePattern(table, policy, previouslyWithheld);
  const reasonOf = (industry: string, { good, same, bad }: AnswerCounts): WithheldReason => {
    if (!primary.has(industry)) return { reason: "cover", covers: [...primary] };
    const lacking = policy.di.minimumFrequency - good - same - bad;
    return lacking > 0 ? { reason: "tooFew", lacking } : { reason: "telling" };
  };
  return new Map(
    [...table]
      .filter(([industry]) => withheld.has(industry))
      .map(([industry, counts]) => [industry, reasonOf(industry, counts)]),
  );
}
