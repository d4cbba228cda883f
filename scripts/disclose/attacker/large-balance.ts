import type { AnswerCounts } from "../../model.ts";
import { attackBalance, type PublishedBalance } from "./balance-attacker.ts";
import type { Breach } from "./breach.ts";

/** The same attack where there are too many answers to try all tables: they are tried only where it is not plain that nothing is known. Source: disclosure.md §3.5. */
export function attackLargeBalance(
  published: PublishedBalance,
  truth: ReadonlyMap<string, AnswerCounts>,
  minimumFrequency: number,
): readonly Breach[] {
  return isPlainlyOpen(published, truth) ? [] : attackBalance(published, truth, minimumFrequency);
}

/**
 * Is it plain that neither an outsider nor any respondent can know a thing? So it is where in no industry all (other) answers are alike, and no
 * industry is withheld alone: of two, one firm here may be happier and one there sadder by as much, and both totals stay.
 */
export function isPlainlyOpen(
  { industries }: Pick<PublishedBalance, "industries">,
  truth: ReadonlyMap<string, AnswerCounts>,
): boolean {
  const observers = [...truth].flatMap(([industry, counts]) =>
    ANSWERS.filter((answer) => counts[answer] > 0).map((answer) => ({ industry, answer })),
  );
  return [null, ...observers].every((observer) => {
    const others = [...truth]
      .map(([industry, counts]): [string, AnswerCounts] => [
        industry,
        observer?.industry === industry ? { ...counts, [observer.answer]: counts[observer.answer] - 1 } : counts,
      ])
      .filter(([, counts]) => kindsOf(counts) > 0);
    const hidden = others.filter(([industry]) => (industries.get(industry) ?? null) === null);
    return hidden.length !== 1 && others.every(([, counts]) => kindsOf(counts) > 1);
  });
}

const ANSWERS = ["good", "same", "bad"] as const;

/** How many of the three answers were given. */
function kindsOf(counts: AnswerCounts): number {
  return ANSWERS.filter((answer) => counts[answer] > 0).length;
}
