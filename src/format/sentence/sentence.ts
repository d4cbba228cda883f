import { printedHtml } from "../html.ts";
import type { Printed } from "../number.ts";

/** A sentence with its numbers kept apart, so that the eye reads ▲12.5 and the ear hears マイナス12.5. */
export type Sentence = readonly Printed[];

/** Template tag: words, printed numbers and parts of sentences become one sentence. */
export function sentence(strings: TemplateStringsArray, ...parts: readonly (string | Printed | Sentence)[]): Sentence {
  return strings.flatMap((words, index) => [plain(words), ...asSentence(parts[index] ?? "")]);
}

/** The sentence for the eye; also for texts without HTML (press text, social cards). */
export function sentenceText(parts: Sentence): string {
  return parts.map(({ visible }) => visible).join("");
}

/** The sentence for the ear: alt texts, descriptions of the page. */
export function sentenceSpoken(parts: Sentence): string {
  return parts.map(({ spoken }) => spoken).join("");
}

/** The sentence as HTML with both forms of each number. */
export function sentenceHtml(parts: Sentence): string {
  return parts.map(printedHtml).join("");
}

function plain(words: string): Printed {
  return { visible: words, spoken: words };
}

function asSentence(part: string | Printed | Sentence): Sentence {
  if (typeof part === "string") return [plain(part)];
  return "visible" in part ? [part] : part;
}
