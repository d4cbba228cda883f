import { Buffer, isUtf8 } from "node:buffer";
import type { Finding } from "../model.ts";

/**
 * Whole records of a text file, or the fault that ends the reading. `bytes` (which are overwritten by the next block) are UTF-8 or Shift_JIS, both
 * checked: in either a byte that looks like a comma, a digit, a quotation mark or a line end is one. `text` decodes them or a part of them, with
 * `\n` as line end.
 */
export type TextBlock =
  | { readonly bytes: Buffer; readonly text: (from?: number, to?: number) => string; readonly fault?: undefined }
  | { readonly bytes?: undefined; readonly text?: undefined; readonly fault: Finding };

/** A quoted cell this long is a quotation mark that was never closed. */
const LONGEST_RECORD = 8 * 1024 * 1024;

/**
 * Bytes → blocks of whole records, checked as they come: BOM, else strict UTF-8, else strict Shift_JIS (CP932), decided on the first bytes
 * (a RESAS header is Japanese) and held to for the rest. A file of any size needs the memory of a few chunks. Source: inputs.md §3, regional.md §2.1.
 */
export async function* textBlocks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): AsyncGenerator<TextBlock> {
  let encoding: Encoding | null = null;
  let pending = Buffer.alloc(2 * PIECE);
  let length = 0;
  let lines = 0;
  for await (const piece of inPieces(chunks)) {
    if (encoding === null && isWorkbook(piece)) return yield { fault: falseName(file) };
    const isFirst = encoding === null;
    encoding ??= encodingOf(piece);
    const bytes = encoding.toAscii(isFirst ? withoutMark(piece) : piece);
    if (bytes === null) return yield { fault: unreadable(file, lines) };
    if (length + bytes.length > pending.length) pending = Buffer.concat([pending], 2 * (length + bytes.length));
    pending.set(bytes, length);
    length += bytes.length;
    const end = lastRecordEnd(pending.subarray(0, length));
    if (length - end > LONGEST_RECORD) return yield { fault: unclosed(file, lines) };
    if (end === 0) continue;
    const block = checked(pending.subarray(0, end), encoding, file, lines);
    if (block.fault !== undefined) return yield block;
    lines += count(block.bytes, LF);
    yield block;
    length = pending.copy(pending, 0, end, length);
  }
  const tail = encoding?.toAscii(null);
  if (encoding === null || tail === undefined) return;
  if (tail === null) return yield { fault: unreadable(file, lines) };
  const rest = Buffer.concat([pending.subarray(0, length), tail]);
  if (rest.length > 0) yield checked(rest, encoding, file, lines);
}

/** So much is looked at in one go: it stays near the processor. */
const PIECE = 64 * 1024;
const LF = 10;
const CR = 13;
const QUOTE = 34;

async function* inPieces(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let start = 0; start < chunk.length; start += PIECE) yield chunk.subarray(start, start + PIECE);
}

/** A ZIP (also .xlsx) or an old .xls by its first four bytes. */
function isWorkbook(head: Uint8Array): boolean {
  const mark = [...head.subarray(0, 4)].map((byte) => byte.toString(16)).join(" ");
  return mark === "50 4b 3 4" || mark === "d0 cf 11 e0";
}

/** `toAscii`: the file's bytes (null: its end) in an encoding that keeps ASCII; null where they cannot be read. `decode`: null likewise. */
interface Encoding {
  readonly toAscii: (bytes: Uint8Array | null) => Uint8Array | null;
  readonly decode: (bytes: Buffer) => string | null;
  /** Can the bytes hold a bad character? false is sure, and means that they can be read. */
  readonly isDoubtful: (bytes: Buffer) => boolean;
}

const asTheyAre = (bytes: Uint8Array | null): Uint8Array => bytes ?? new Uint8Array();

const UTF_8: Encoding = {
  toAscii: asTheyAre,
  decode: (bytes) => (isUtf8(bytes) ? bytes.toString("utf8") : null),
  isDoubtful: (bytes) => [0, 0xee, 0xef].some((byte) => bytes.includes(byte)) || !isUtf8(bytes),
};

const SHIFT_JIS: Encoding = {
  toAscii: asTheyAre,
  decode: (bytes) => decode(new TextDecoder("shift_jis", { fatal: true }), bytes),
  isDoubtful: () => true,
};

function utf16(name: "utf-16le" | "utf-16be"): Encoding {
  const decoder = new TextDecoder(name, { fatal: true });
  return {
    ...UTF_8,
    toAscii: (bytes) => {
      const text = decode(decoder, bytes, bytes !== null);
      return text === null ? null : Buffer.from(text);
    },
  };
}

/** The bytes without the mark that Excel sets before UTF-8 (the decoder of UTF-16 drops its own). */
function withoutMark(head: Uint8Array): Uint8Array {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}

function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return utf16("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return utf16("utf-16be");
  return decode(new TextDecoder("utf-8", { fatal: true }), head, true) === null ? SHIFT_JIS : UTF_8;
}

/** null where the bytes cannot be read. */
function decode(decoder: TextDecoder, bytes: Uint8Array | null, stream = false): string | null {
  try {
    return decoder.decode(bytes ?? undefined, { stream });
  } catch {
    return null;
  }
}

/** The block that starts after so many lines. */
function checked(bytes: Buffer, encoding: Encoding, file: string, lines: number): TextBlock {
  const decoded = encoding.isDoubtful(bytes) ? encoding.decode(bytes) : undefined;
  if (decoded === null) return { fault: unreadable(file, lines) };
  const fault = decoded === undefined ? null : badCharacter(decoded, file, lines);
  if (fault !== null) return { fault };
  return {
    bytes,
    text: (from, to) =>
      lineFeeds((from === undefined ? decoded : undefined) ?? encoding.decode(bytes.subarray(from, to)) ?? ""),
  };
}

/** Position after the last line end that stands outside quotation marks; a lone CR at the very end may be half of CRLF and is left. */
function lastRecordEnd(bytes: Buffer): number {
  const quotes = count(bytes, QUOTE);
  let open = quotes % 2 === 1;
  let from = bytes.length;
  const mark = bytes.includes(LF) ? LF : CR;
  for (;;) {
    const at = from === 0 ? -1 : bytes.lastIndexOf(mark, from - 1);
    if (at < 0) return 0;
    if (quotes > 0 && count(bytes.subarray(at + 1, from), QUOTE) % 2 === 1) open = !open;
    if (!open && !(mark === CR && at === bytes.length - 1)) return at + 1;
    from = at;
  }
}

function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}

function lineFeeds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
}

const BAD = /[\ue000-\uf8ff\ufffd\u0000]/;

function badCharacter(text: string, file: string, lines: number): Finding | null {
  const at = text.search(BAD);
  if (at < 0) return null;
  const number = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "E-ENC-61",
    file,
    row: lines + text.slice(0, at).split("\n").length,
    problem: `この行の近くに、正しく読めない文字（外字など、U+${number}）があります。`,
    remedy: "RESASからダウンロードし直し、開かずにそのまま置いてください。",
  };
}
function unreadable(file: string, lines: number): Finding {
  return {
    code: "E-ENC-62",
    file,
    row: lines + 1,
    problem: "この行から先に、はじめと違う文字コードの文字か、途中で切れた文字があります。",
    remedy: "RESASからダウンロードし直し、開かずにそのまま置いてください。",
  };
}

function falseName(file: string): Finding {
  return {
    code: "E-FILE-66",
    file,
    problem: "名前はCSVですが、中身はExcelのファイルか圧縮ファイルです。",
    remedy: "Excelのファイルなら名前の終わりを .xlsx に、圧縮ファイルなら .zip に直してください。",
  };
}

function unclosed(file: string, lines: number): Finding {
  return {
    code: "E-ROW-63",
    file,
    row: lines + 1,
    problem: '「"」（二重引用符）の対が合っていないため、この行から先の区切りがわかりません。',
    remedy: "RESASからダウンロードし直し、開かずにそのまま置いてください。",
  };
}
