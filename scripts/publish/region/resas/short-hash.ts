/** A short stable name for Japanese text where an id must be ASCII: FNV-1a, 32 bits, as eight hex digits. The same text always gives the same name. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.normalize("NFKC")) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
