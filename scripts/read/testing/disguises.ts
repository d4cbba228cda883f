/**
 * A secret text in the disguises in which it could leave: as it is, NFKC and NFD, full width, JSON and HTML escapes, percent
 * encoding, base64 in its three alignments, UTF-16. Each as the bytes to look for. Source: disclosure.md §1, canary test.
 */
export function disguises(secret: string): readonly Buffer[] {
  const points = [...secret].map((character) => character.codePointAt(0) ?? 0);
  const texts = [
    secret,
    secret.toLowerCase(),
    secret.normalize("NFKC"),
    secret.normalize("NFD"),
    [...secret].map(fullWidth).join(""),
    points.map((point) => `\\u${point.toString(16).padStart(4, "0")}`).join(""),
    points.map((point) => `&#${point};`).join(""),
    points.map((point) => `&#x${point.toString(16)};`).join(""),
    encodeURIComponent(secret),
  ];
  return [
    ...texts.map((text) => Buffer.from(text)),
    Buffer.from(secret, "utf16le"),
    ...base64Middles(secret).map((text) => Buffer.from(text)),
  ];
}

/** The part of the base64 text that is the same whatever stands before and after, for each of the three alignments. */
function base64Middles(secret: string): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
      .toString("base64")
      .replaceAll("=", "");
    return text.slice(shift === 0 ? 0 : shift + 1, -2);
  });
}

function fullWidth(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point > 0x20 && point < 0x7f ? String.fromCodePoint(point + 0xfee0) : character;
}
