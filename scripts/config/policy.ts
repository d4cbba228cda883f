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

export type Policy = z.infer<typeof policySchema>;
