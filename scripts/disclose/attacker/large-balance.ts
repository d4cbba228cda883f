import type { AnswerCounts } from "../../model.ts";
import { attackBalance, type PublishedBalance } from "./balance-attacker.ts";
import type { Breach } from "./breach.ts";

/**
 * The same attack where there are too many answers to try all tables: looks for one other table that fits, made by changing the answers of two
 * firms. Where there is one, nothing is known. Where none is found, and wherever all other answers of an industry are alike, all tables are
 * tried after all. Source: disclosure.md §3.5.
 */
export function attackLargeBalance(
  published: PublishedBalance,
  truth: ReadonlyMap<string, AnswerCounts>,
  minimumFrequency: number,
): readonly Breach[] {
  const observers = [...truth].flatMap(([industry, counts]) =>
    ANSWERS.filter((answer) => counts[answer] > 0).map((answer) => ({ industry, answer })),
  );
  const isOpen = [null, ...observers].every((observer) => {
    const others = [...truth].map(([industry, counts]): [string, AnswerCounts] => [
      industry,
      observer?.industry === industry ? { ...counts, [observer.answer]: counts[observer.answer] - 1 } : counts,
    ]);
    const hidden = others.filter(([id, counts]) => published.industries.get(id) === null && sum(counts) > 0);
    return others.every(([industry, counts]) => {
      if (sum(counts) === 0) return true;
      if (isAlike(counts)) return false;
      if (!hidden.some(([id]) => id === industry)) return true;
      return hidden.some(([id, other]) => id !== industry && (canMove(counts, other) || canMove(other, counts)));
    });
  });
  return isOpen ? [] : attackBalance(published, truth, minimumFrequency);
}

const ANSWERS = ["good", "same", "bad"] as const;

/** One firm here improves and one there worsens by a step, so that both totals stay: the balance here moves. */
function canMove(up: AnswerCounts, down: AnswerCounts): boolean {
  return (up.same > 0 && down.good > 0) || (up.bad > 0 && down.same > 0);
}

function isAlike(counts: AnswerCounts): boolean {
  return Math.max(counts.good, counts.same, counts.bad) === sum(counts);
}

function sum({ good, same, bad }: AnswerCounts): number {
  return good + same + bad;
}
