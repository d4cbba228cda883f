import type { Answer } from "../model.ts";
import { fold } from "../text/fold.ts";

interface Option {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

const SCORES = [1, 0, -1] as const;
const CIRCLES: ReadonlySet<string> = new Set(["○", "◯", "〇"].map(fold));

/**
 * Reader of a three-way answer: label, alias or code number 1/2/3 → score +1/0/−1; blank and 非該当 are states of their own.
 * null = none of these. Source: inputs.md §2.
 */
export function answerReader(options: readonly Option[], notApplicable: string): (text: string) => Answer | null {
  const answers = new Map<string, Answer>([
    ["", "blank"],
    [fold(notApplicable), "notApplicable"],
  ]);
  options.forEach((option, index) => {
    const score = SCORES[index];
    if (score === undefined) return;
    for (const name of [option.label, ...option.aliases, String(index + 1)]) answers.set(fold(name), score);
  });
  return (text) => answers.get(fold(text)) ?? null;
}

/** Reader of one choice from a list, by label, alias or number from 1 where `numbered`; "" = blank, null = not in the list. */
export function optionReader(options: readonly Option[], numbered: boolean): (text: string) => string | null {
  const ids = new Map<string, string>([["", ""]]);
  options.forEach((option, index) => {
    for (const name of [option.label, ...option.aliases, ...(numbered ? [String(index + 1)] : [])])
      ids.set(fold(name), option.id);
  });
  return (text) => ids.get(fold(text)) ?? null;
}

/** A mark in a tick column: the codebook's mark → true (all circles are one), blank → false, anything else → null. */
export function readMark(text: string, mark: string): boolean | null {
  const folded = fold(text);
  if (folded === "") return false;
  return folded === fold(mark) || (CIRCLES.has(fold(mark)) && CIRCLES.has(folded)) ? true : null;
}
