import { foldText } from "./free-text-patterns.ts";

/**
 * Where a text gives the number of a respondent (characters from 0), null if it gives none. `isNumber`: is this, folded and in capitals, the number
 * of a respondent? Compared in NFKC, with one sort of hyphen and without spaces.
 *
 * Numbers of letters and digits (K003, 会員-7) count wherever they stand as a word. Numbers of digits alone are looked for only from four digits
 * on and only where they stand alone: 「12」 stands in every other comment as a share, a month or a count, and so does 1200 before a counter
 * (1200人, 2025年) or inside another number (12,345 · 0154-22-1111). What has no digit is a word and no number. Source: disclosure.md §2, free text.
 */
export function findNumber(text: string, isNumber: (id: string) => boolean): number | null {
  const folded = foldText(text);
  for (let start = 0; start < folded.text.length; start += 1)
    if (startsNumber(folded.text, start, isNumber)) return folded.positions[start] ?? 0;
  return null;
}

const LONGEST = 40;
/** A number with a space inside must be longer than 「A 1」, which may be two words. */
const SHORTEST_SPACED = 4;

function startsNumber(text: string, start: number, isNumber: (id: string) => boolean): boolean {
  if (isSpace(text[start]) || (isWord(text[start]) && isWord(text[start - 1]))) return false;
  let id = "";
  for (let end = start; end < text.length && id.length < LONGEST; end += 1) {
    if (isSpace(text[end])) continue;
    id += text[end]?.toUpperCase() ?? "";
    if (isWord(text[end]) && isWord(text[end + 1])) continue;
    const isSpaced = end - start + 1 > id.length;
    if (isCandidate(id, isSpaced, text.slice(0, start), text.slice(end + 1)) && isNumber(id)) return true;
  }
  return false;
}

function isCandidate(id: string, isSpaced: boolean, before: string, after: string): boolean {
  if (!/\d/.test(id)) return false;
  if (/\p{L}/u.test(id)) return !isSpaced || id.length >= SHORTEST_SPACED;
  return /^\d{4}/.test(id) && !isSpaced && !PART_BEFORE.test(before) && !PART_AFTER.test(after);
}

/** A digit in a date, a telephone number, an amount or a fraction goes on here. */
const PART_BEFORE = /(?:[/:~-]|\d[.,])$/u;
/** So it does here; and a kanji (but 番), katakana and か or つ are counters. */
const PART_AFTER = /^(?:[%/:~-]|[.,]\d|\s*(?:(?!番)[\p{sc=Han}\p{sc=Katakana}]|[かつ]))/u;

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/u.test(character);
}
