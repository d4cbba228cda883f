import type { AnswerCounts, BalanceTable, Round } from "../model.ts";

/**
 * Answers to one three-way item in one round, counted by industry in classification order; blank and 非該当 are not counted.
 * An industry in which nobody answered has zeros. Source: statistics.md §1.
 */
export function countAnswers(round: Round, item: string, industries: readonly string[]): BalanceTable {
  return {
    item,
    quarter: round.quarter,
    industries: new Map(
      industries.map((industry) => [
        industry,
        countOf(round.respondents.filter((one) => one.industry === industry).map((one) => one.answers.get(item))),
      ]),
    ),
  };
}

function countOf(answers: readonly unknown[]): AnswerCounts {
  const count = (score: number) => answers.filter((answer) => answer === score).length;
  return { good: count(1), same: count(0), bad: count(-1) };
}
