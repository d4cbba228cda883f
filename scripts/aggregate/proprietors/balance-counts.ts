import type { SentimentYear } from "../../config/proprietors-records.ts";
import type { AnswerCounts, BalanceTable } from "../../model.ts";

/** Answers of persons by industry: `scores` = industry and +1, 0 or −1; anything else is not counted. Industries in classification order. */
export function balanceTable(
  item: string,
  year: number,
  industries: readonly string[],
  scores: readonly { readonly industry: string; readonly score: unknown }[],
): BalanceTable {
  const countOf = (industry: string): AnswerCounts => {
    const own = scores.filter((one) => one.industry === industry);
    const count = (score: number) => own.filter((one) => one.score === score).length;
    return { good: count(1), same: count(0), bad: count(-1) };
  };
  return { item, quarter: year, industries: new Map(industries.map((industry) => [industry, countOf(industry)])) };
}

/** The answers to one item of the sentiment survey as scores. */
export function feltScores(
  { answers }: SentimentYear,
  item: string,
): readonly { readonly industry: string; readonly score: unknown }[] {
  return answers.map((one) => ({ industry: one.industry, score: one.answers.get(item) }));
}
