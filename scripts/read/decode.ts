import type { Finding, Reading } from "../model.ts";
import { type CellSegment, cellSegments } from "./cell-segments.ts";

/**
 * The bytes of a text file → text without byte order mark: BOM, else strict UTF-8, else strict Shift_JIS (CP932). Nothing statistical.
 * UTF-16 without BOM, a mixture of encodings and unreadable bytes are errors that name the rows. Source: inputs.md §3.
 */
export function decodeText(content: Uint8Array, file: string): Reading<string> {
  const bytes = content.at(-1) === DOS_END ? content.subarray(0, -1) : content;
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked && marked.encoding !== "utf-8") {
    const text = marked.encoding === null ? null : decode(bytes, marked.encoding);
    return text === null ? refuse(unreadableUnicode(file)) : { value: strip(text), findings: [] };
  }
  if (!marked && looksLikeUtf16(bytes)) return refuse(unmarkedUtf16(file));
  const text = decode(bytes, "utf-8");
  if (text !== null)
    return /\u001b(?:\$[@B]|\([BIJ])/.test(text) ? refuse(escaped(file)) : { value: strip(text), findings: [] };
  if (isCut(bytes)) return refuse(unreadableUnicode(file));
  const fault = encodingFault(marked ? bytes.subarray(marked.mark.length) : bytes, marked !== undefined, file);
  return fault ? refuse(fault) : { value: decode(bytes, "shift_jis"), findings: [] };
}

/** null = UTF-32, which Excel neither writes nor reads. The longer mark stands first. */
const BYTE_ORDER_MARKS = [
  { mark: [0xff, 0xfe, 0, 0], encoding: null },
  { mark: [0, 0, 0xfe, 0xff], encoding: null },
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Old systems write Ctrl+Z behind the last row. */
const DOS_END = 0x1a;

const SAVE_AGAIN =
  "Excelで開いて内容を確かめ、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」か「Excel ブック (*.xlsx)」にして保存し直してください。";

function decode(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be" | "shift_jis"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file joined from two marked files carries a mark inside; the marks at the very beginning go. */
function strip(text: string): string {
  return text.replace(/^\ufeff+/, "");
}

/** Most commas and line ends of a UTF-16 file have a zero byte at the same side. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const separators = [...head.keys()].filter((index) => [0x0a, 0x0d, 0x2c].includes(head[index] ?? 0));
  const zeros = (side: number) => separators.filter((index) => head[index + side] === 0).length;
  return separators.length > 0 && Math.max(zeros(-1), zeros(1)) * 2 >= separators.length && head.includes(0);
}

/** UTF-8 but for a last character that lacks its last one or two bytes. */
function isCut(bytes: Uint8Array): boolean {
  const start = bytes.findLastIndex((byte) => byte >= 0xc2 && byte <= 0xf4);
  const rest = bytes.subarray(Math.max(0, start));
  const whole = (rest[0] ?? 0) >= 0xf0 ? 4 : (rest[0] ?? 0) >= 0xe0 ? 3 : 2;
  const text = start < 0 || rest.length >= whole ? null : decode(bytes.subarray(0, start), "utf-8");
  return text !== null && /[^\0-\u007f]/.test(text) && rest.subarray(1).every((byte) => byte >= 0x80 && byte <= 0xbf);
}

/** null = Shift_JIS throughout. */
function encodingFault(bytes: Uint8Array, marked: boolean, file: string): Finding | null {
  const segments = cellSegments(bytes);
  const unicode = segments.filter(({ encoding }) => encoding === "utf-8");
  const japanese = segments.filter(({ encoding }) => encoding === "shift_jis");
  const unknown = segments.filter(({ encoding }) => encoding === null);
  if (unknown.length > 0) return unreadableBytes(file, unknown);
  if (unicode.length > 0 && japanese.length > 0)
    return mixed(file, unicode.length < japanese.length ? unicode : japanese);
  return marked || unicode.length > 0 ? mixed(file, segments) : null;
}

function refuse(finding: Finding): Reading<string> {
  return { value: null, findings: [finding] };
}

function unreadableBytes(file: string, cells: readonly CellSegment[]): Finding {
  return {
    code: "E-ENC-01",
    file,
    ...placeOf(cells),
    problem: `文字として読めない部分があります（${rowsOf(cells)}）。文字コードはUTF-8でもShift_JISでもありません。`,
    remedy: SAVE_AGAIN,
  };
}

function mixed(file: string, cells: readonly CellSegment[]): Finding {
  return {
    code: "E-ENC-02",
    file,
    ...placeOf(cells),
    problem: `1つのファイルに2種類の文字コード（UTF-8とShift_JIS）が混ざっています。ほかと違うのは${rowsOf(cells)}です。`,
    remedy: "その行を入力し直すか、元の2つのファイルを別々にExcelで開いて1つにまとめ、保存し直してください。",
  };
}

function unmarkedUtf16(file: string): Finding {
  return {
    code: "E-ENC-03",
    file,
    problem: "文字コードがUTF-16（BOMなし）のようです。このままでは正しく読めません。",
    remedy: SAVE_AGAIN,
  };
}

function escaped(file: string): Finding {
  return {
    code: "E-ENC-07",
    file,
    problem: "文字コードがJIS（ISO-2022-JP）です。このままでは読めません。",
    remedy: SAVE_AGAIN,
  };
}

function unreadableUnicode(file: string): Finding {
  return {
    code: "E-ENC-01",
    file,
    problem: "文字として読めない部分があります。ファイルが途中で切れているか、壊れています。",
    remedy: SAVE_AGAIN,
  };
}

function placeOf(cells: readonly CellSegment[]) {
  const [first, second] = cells;
  return second ? { row: first?.row } : { row: first?.row, column: first?.column };
}

function rowsOf(cells: readonly CellSegment[]): string {
  const rows = [...new Set(cells.map(({ row }) => row))];
  return `${rows.slice(0, 5).join("・")}行目${rows.length > 5 ? `など${rows.length}行` : ""}`;
}
