/**
 * Text as it is compared: NFKC (full and half width equal), every kind of space trimmed and inner runs made one,
 * characters that nobody can see dropped, ～ 〜 ~ made equal. Dashes inside are left alone. Source: inputs.md §3.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = text.normalize("NFKC").replace(INVISIBLE, "").replace(WAVES, "~").replace(/\s+/gu, " ").trim();
  if (text.length <= LONGEST_KEPT) {
    if (folded.size >= MOST_KEPT) folded.clear();
    folded.set(text, result);
  }
  return result;
}

/** Cells repeat the same few words thousands of times: what was folded is kept, within bounds. */
const folded = new Map<string, string>();
const LONGEST_KEPT = 40;
const MOST_KEPT = 10_000;

/** An id as it is compared: folded, upper case, no spaces inside, one kind of hyphen (Ｆ ００１ = F001, F‐001 = F-001). Source: inputs.md §2. */
export function foldId(text: string): string {
  return fold(text).toUpperCase().replace(/ /g, "").replace(HYPHENS, "-");
}

/** Zero-width spaces and joiners, direction marks, variation selectors, stray byte order marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const WAVES = /[〜∼]/g;
/** Hyphens and minus signs that look alike; dashes that are letters (ー) stay. */
const HYPHENS = /[‐‑‒–−]/g;
