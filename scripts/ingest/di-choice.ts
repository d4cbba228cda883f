import type { Finding, Place } from "../model.ts";
import { quote } from "../text/quote.ts";
import { finding } from "./cell.ts";
import { optionReader, readMark } from "./di-answer.ts";

interface Option {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** What a cell of a choice says; `value` null where it is refused. */
export interface ChoiceReading<T> {
  readonly value: T | null;
  readonly fault: Finding | null;
}

/** Reader of one choice from a list (by number too where `numbered`): the option's id, "" where blank. */
export function choiceReader(
  options: readonly Option[],
  numbered: boolean,
): (text: string, place: Place) => ChoiceReading<string> {
  const read = optionReader(options, numbered);
  const expected = quotedList(options.map(({ label }) => label));
  return (text, place) => {
    const value = read(text);
    const fault = value === null ? unknownChoice("選択肢", text, place, expected) : null;
    return { value, fault };
  };
}

/** A text that is none of the answers, with all that may be written. `what` = what the form calls them. */
export function unknownChoice(what: string, text: string, place: Place, expected: string): Finding {
  return finding(
    "E-CODE-02",
    place,
    `${quote(text)}という${what}はありません。`,
    `${expected}のどれかを入力してください。無回答は空欄にします。`,
  );
}

/** A cell of a tick column: is it marked with the codebook's `mark`? */
export function readTick(text: string, mark: string, place: Place): ChoiceReading<boolean> {
  const value = readMark(text, mark);
  const fault =
    value === null
      ? finding(
          "E-CODE-04",
          place,
          `${quote(text)}は${mark}ではありません。`,
          `あてはまるときは ${mark} を入力し、あてはまらないときは空欄にしてください。`,
        )
      : null;
  return { value, fault };
}

/** 「好転」「不変」「悪化」 */
export function quotedList(labels: readonly string[]): string {
  return labels.map((label) => `「${label}」`).join("");
}
