/** A cell's text as messages quote it: 「…」, at most 40 characters, invisible characters made visible. */
export function quote(text: string): string {
  const characters = [...text.replace(LINE_BREAKS, "↵").replace(INVISIBLE, codePoint)];
  return `「${characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join("")}」`;
}

/** A character that cannot be shown, by its number: U+E000. */
export function codePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

const LONGEST = 40;
const LINE_BREAKS = /\r\n?|\n/g;
/** Controls, format characters, unpaired surrogates, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\ufffd]|\p{Variation_Selector}/gu;
