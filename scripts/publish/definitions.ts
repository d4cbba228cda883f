import type { Definitions } from "../../src/datasets/contract.ts";
import { basisOf, formulaOf } from "./balance-dataset.ts";
import { type DiFrame, industryCategories } from "./di-frame.ts";

const SCORES = [1, 0, -1] as const;

/** The questionnaire's wording and the thresholds that pages explain (the dominance parameter is not among them). */
export function definitions(frame: DiFrame): Definitions {
  const { codebook, policy } = frame;
  return {
    items: codebook.items.map((item) => ({
      id: item.id,
      label: item.label,
      question: item.header,
      horizon: item.horizon,
      outlookOf: item.outlookOf ?? null,
      basis: basisOf(frame, item),
      formula: formulaOf(frame, item),
      answers: (codebook.answers[item.answers] ?? []).map(({ id, label }, index) => ({
        id,
        label,
        score: SCORES[index] ?? 0,
      })),
      wording: item.wording,
      notes: item.notes,
      balance: `di-survey/${item.slug}-balance-by-industry`,
      shares: `di-survey/${item.slug}-shares-by-answer`,
    })),
    industries: industryCategories(frame),
    minimumFrequency: policy.di.minimumFrequency,
    smallNumber: policy.di.smallNumber,
  };
}
