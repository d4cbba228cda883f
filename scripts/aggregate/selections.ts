import type { Round } from "../model.ts";

/** The choices of the firms that answered a question, one list per firm in the order given; firms without an answer are left out. */
export function selectionsOf(round: Round, question: string, industry?: string): readonly (readonly string[])[] {
  return round.respondents
    .filter((one) => industry === undefined || one.industry === industry)
    .flatMap((one) => {
      const choice = one.choices.get(question);
      return choice === undefined ? [] : [choice];
    });
}
