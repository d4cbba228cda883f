/** A cell of a CSV file whose bytes are not plain ASCII: where it stands (row as Excel shows it, column from 0) and what it can only be read as. */
export interface CellSegment {
  readonly row: number;
  readonly column: number;
  /** null = neither of the two. */
  readonly encoding: "utf-8" | "shift_jis" | null;
}

/**
 * The non-ASCII cells of a CSV file with their encodings, found on the bytes: comma, quote and line ends never are part of a character in
 * UTF-8 or Shift_JIS. A cell that both encodings can read counts as UTF-8 only if it holds a character of three bytes (kana, kanji).
 */
export function cellSegments(bytes: Uint8Array): CellSegment[] {
  const segments: CellSegment[] = [];
  let [row, column, quoted, start, plain] = [1, 0, false, 0, true];
  for (let index = 0; index <= bytes.length; index++) {
    const byte = bytes[index] ?? LF;
    if (byte > 0x7f) plain = false;
    if (byte === QUOTE) quoted = !quoted;
    const rowEnds = !quoted && (byte === LF || (byte === CR && bytes[index + 1] !== LF));
    if (!rowEnds && !(byte === COMMA && !quoted) && index < bytes.length) continue;
    if (!plain) segments.push({ row, column, encoding: encodingOf(bytes.subarray(start, index)) });
    [start, plain] = [index + 1, true];
    [row, column] = rowEnds ? [row + 1, 0] : [row, column + 1];
  }
  return segments;
}

const [LF, CR, QUOTE, COMMA] = [0x0a, 0x0d, 0x22, 0x2c];
const JAPANESE = new TextDecoder("shift_jis", { fatal: true });

function encodingOf(cell: Uint8Array): CellSegment["encoding"] {
  const longest = longestUnicodeCharacter(cell);
  if (longest >= 3) return "utf-8";
  if (isJapanese(cell)) return "shift_jis";
  return longest > 0 ? "utf-8" : null;
}

/** Bytes of the longest UTF-8 character; 0 where the cell is not UTF-8. (A decoder that throws for every cell would be slow.) */
function longestUnicodeCharacter(cell: Uint8Array): number {
  let longest = 1;
  for (let index = 0; index < cell.length; ) {
    const byte = cell[index] ?? 0;
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0;
    const rest = cell.subarray(index + 1, index + length);
    if (length === 0 || rest.length < length - 1 || rest.some((next) => next < 0x80 || next > 0xbf)) return 0;
    longest = Math.max(longest, length);
    index += length;
  }
  return longest;
}

function isJapanese(cell: Uint8Array): boolean {
  try {
    JAPANESE.decode(cell);
    return true;
  } catch {
    return false;
  }
}
