import { z } from "zod";

const count = z.int().min(1);

/** Schema of `data/disclosure-policy.yaml`, the only place with thresholds (disclosure.md §2). */
export const policySchema = z.strictObject({
  di: z.strictObject({ minimumFrequency: count, smallNumber: count }),
  counts: z.strictObject({ minimumCount: count, topOption: count }),
  lateAnswers: z.strictObject({ minimumNew: count }),
  money: z.strictObject({
    sumOwners: count,
    dominancePercent: z.number().min(0).max(100),
    meanRoundingYen: count,
    sumRoundingYen: count,
    medianOwners: count,
    quartileOwners: count,
    decileOwners: count,
    medianRounding: z.strictObject({ belowYen: count, fineYen: count, coarseYen: count }),
  }),
  brackets: z.strictObject({ minimumCount: count, minimumFilled: count }),
  search: z.strictObject({ maximumTries: count }),
});

/** The design's thresholds: a policy below one of them protects less, which the run says. Source: disclosure.md §2. */
export const DEFAULT_THRESHOLDS: readonly (readonly [path: string, read: (policy: Policy) => number, least: number])[] =
  [
    ["di.minimumFrequency", (policy) => policy.di.minimumFrequency, 5],
    ["counts.minimumCount", (policy) => policy.counts.minimumCount, 3],
    ["counts.topOption", (policy) => policy.counts.topOption, 3],
    ["lateAnswers.minimumNew", (policy) => policy.lateAnswers.minimumNew, 3],
    ["money.sumOwners", (policy) => policy.money.sumOwners, 10],
    ["money.dominancePercent", (policy) => policy.money.dominancePercent, 15],
    ["money.medianOwners", (policy) => policy.money.medianOwners, 10],
    ["money.quartileOwners", (policy) => policy.money.quartileOwners, 20],
    ["money.decileOwners", (policy) => policy.money.decileOwners, 50],
    ["brackets.minimumCount", (policy) => policy.brackets.minimumCount, 5],
    ["brackets.minimumFilled", (policy) => policy.brackets.minimumFilled, 2],
  ];

export type Policy = z.infer<typeof policySchema>;
