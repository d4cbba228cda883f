import type { Finding } from "../../model.ts";

/** Whole records of a text file with `\n` as line end, or the fault that ends the reading. */
export type TextBlock =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly text?: undefined; readonly fault: Finding };

/** A quoted cell this long is a quotation mark that was never closed. */
const LONGEST_RECORD = 8 * 1024 * 1024;

/**
 * Bytes → blocks of whole records, decoded as they come: BOM, else strict UTF-8, else strict Shift_JIS (CP932), decided on the first bytes
 * (a RESAS header is Japanese) and held to for the rest. A file of any size needs the memory of a few chunks. Source: inputs.md §3, regional.md §2.1.
 */
export async function* textBlocks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): AsyncGenerator<TextBlock> {
  let decoder: TextDecoder | null = null;
  let rest = "";
  let lines = 0;
  for await (const chunk of inPieces(chunks)) {
    if (decoder === null && isWorkbook(chunk)) return yield { fault: falseName(file) };
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const decoded = decode(decoder, chunk);
    if (decoded === null) return yield { fault: unreadable(file, lines) };
    const text = rest + decoded;
    const fault = badCharacter(decoded, file, lines);
    if (fault !== null) return yield { fault };
    const end = lastRecordEnd(text);
    rest = text.slice(end);
    if (rest.length > LONGEST_RECORD) return yield { fault: unclosed(file, lines) };
    if (end === 0) continue;
    const block = text.slice(0, end);
    lines += count(block, "\n");
    yield { text: lineFeeds(block) };
  }
  if (decoder === null) return;
  const tail = decode(decoder, null);
  if (tail === null) return yield { fault: unreadable(file, lines) };
  if (rest + tail !== "") yield { text: lineFeeds(rest + tail) };
}

/** Text of this size and what is made of it dies young; larger chunks let the memory grow. */
const PIECE = 64 * 1024;

async function* inPieces(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let start = 0; start < chunk.length; start += PIECE) yield chunk.subarray(start, start + PIECE);
}

/** A ZIP (also .xlsx) or an old .xls by its first four bytes. */
function isWorkbook(head: Uint8Array): boolean {
  const mark = [...head.subarray(0, 4)].map((byte) => byte.toString(16)).join(" ");
  return mark === "50 4b 3 4" || mark === "d0 cf 11 e0";
}

function encodingOf(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return decode(new TextDecoder("utf-8", { fatal: true }), head) === null ? "shift_jis" : "utf-8";
}

/** The bytes so far (null: the end); null where they cannot be read. */
function decode(decoder: TextDecoder, bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Position after the last line end that stands outside quotation marks; a lone CR at the very end may be half of CRLF and is left. */
function lastRecordEnd(text: string): number {
  const quotes = count(text, '"');
  let open = quotes % 2 === 1;
  let from = text.length;
  const mark = text.includes("\n") ? "\n" : "\r";
  for (;;) {
    const at = text.lastIndexOf(mark, from - 1);
    if (at < 0 || from === 0) return 0;
    if (quotes > 0 && count(text.slice(at + 1, from), '"') % 2 === 1) open = !open;
    if (!open && !(mark === "\r" && at === text.length - 1)) return at + 1;
    from = at;
  }
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
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
    row: lines + count(text.slice(0, at), "\n") + 1,
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
