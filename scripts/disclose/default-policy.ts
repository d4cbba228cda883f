import type { Policy } from "../config/policy.ts";

/** The thresholds of the design. A chamber's own file may be stricter; a weaker one prints a notice. Source: disclosure.md §2. */
export const defaultPolicy: Policy = {
  di: { minimumFrequency: 5, smallNumber: 10 },
  counts: { minimumCount: 3, topOption: 3 },
  lateAnswers: { minimumNew: 3 },
  money: {
    sumOwners: 10,
    dominancePercent: 15,
    meanRoundingYen: 10_000,
    sumRoundingYen: 1_000_000,
    medianOwners: 10,
    quartileOwners: 20,
    decileOwners: 50,
    medianRounding: { belowYen: 3_000_000, fineYen: 10_000, coarseYen: 100_000 },
  },
  brackets: { minimumCount: 5, minimumFilled: 2 },
  search: { maximumTries: 200_000 },
};
