import type { SentimentItem } from "../../config/proprietors.ts";
import type { ProprietorsFrame } from "./frame.ts";
import type { SentimentRelease } from "./year-release.ts";

/** A year that was asked. */
export interface AskedYear {
  readonly year: number;
  readonly sentiment: SentimentRelease;
}

/** The years of a dataset on the survey. */
export function askedYears(frame: ProprietorsFrame, asked: readonly AskedYear[]) {
  return frame.years.filter(({ year }) => asked.some((one) => one.year === year));
}

/** The three answers of an item with the counts that they stand for. */
export function answersOf({ codebook }: ProprietorsFrame, item: SentimentItem) {
  const counts = ["good", "same", "bad"] as const;
  const answers = codebook.sentiment.answers[item.answers] ?? [];
  return counts.flatMap((count, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : [{ id: answer.id, label: answer.label, count }];
  });
}
