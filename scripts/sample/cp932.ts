/**
 * Text as CP932 (what Excel on Japanese Windows saves as CSV). Made by decoding every two-byte code, as no library writes it.
 * Throws on a character that CP932 does not have.
 */
export function encodeCp932(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = table.get(sign);
    if (code === undefined) throw new Error(`not in cp932: ${sign}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

const table: ReadonlyMap<string, readonly number[]> = makeTable();

/** Where a character has several codes, the first one counts; NEC's copies (0xED, 0xEE) of IBM's extensions and the user's own area are left out, as Windows does. */
function makeTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("shift_jis");
  const codes = new Map<string, readonly number[]>();
  const add = (code: readonly number[]) => {
    const sign = decoder.decode(Uint8Array.from(code));
    if ([...sign].length === 1 && sign !== "\ufffd" && !codes.has(sign)) codes.set(sign, code);
  };
  for (const byte of [...range(0x00, 0x7f), ...range(0xa1, 0xdf)]) add([byte]);
  for (const lead of [...range(0x81, 0x9f), ...range(0xe0, 0xec), 0xef, ...range(0xfa, 0xfc)]) {
    for (const trail of [...range(0x40, 0x7e), ...range(0x80, 0xfc)]) add([lead, trail]);
  }
  return codes;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
