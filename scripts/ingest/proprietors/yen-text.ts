import type { Finding } from "../../model.ts";
import { parseNumber } from "../../text/number.ts";

/** What a cell of yen, months or persons says: a whole number, null for blank, or why it cannot be read. */
export type WholeNumber = number | null | "invalid" | "fraction";

/** A cell as a whole number. Plain digits, the usual case, are read without building anything; the rest by the one number grammar. */
export function parseWholeNumber(text: string): WholeNumber {
  const { length } = text;
  if (length === 0) return null;
  const negative = text.charCodeAt(0) === MINUS;
  if (length <= LONGEST && length > (negative ? 1 : 0)) {
    let value = 0;
    let position = negative ? 1 : 0;
    for (; position < length; position += 1) {
      const digit = text.charCodeAt(position) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (position === length) return negative && value !== 0 ? -value : value;
  }
  const reading = parseNumber(text);
  if (reading.kind === "blank") return null;
  if (reading.kind === "invalid") return "invalid";
  return Number.isSafeInteger(reading.value) ? reading.value : "fraction";
}

/** The text of a money cell with every digit masked, for messages: amounts are never repeated. Source: inputs.md §4. */
export function masked(text: string): string {
  return text.replace(/[0-9０-９一二三四五六七八九〇①-⑳]/g, "＊");
}

/** A finding that quotes cells (「…」) with every digit in them masked: which of them are amounts is not known. */
export function withoutAmounts(finding: Finding): Finding {
  return { ...finding, problem: finding.problem.replace(/「[^」]*」/g, masked) };
}

const ZERO = 48;
const MINUS = 45;
const LONGEST = 15;
