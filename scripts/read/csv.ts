import Papa from "papaparse";
import type { Finding, Reading, TextRow, TextTable } from "../model.ts";
import { lengthFaults } from "./row-length.ts";
import { squareRows } from "./square-rows.ts";

/**
 * Text of a CSV file → its rows, blank ones left out; row numbers are the ones Excel shows (a record with line breaks inside is one row).
 * Separated by commas only; another separator and broken quotes are errors. Source: inputs.md §3.
 */
export function parseCsv(text: string, file: string, sha256: string): Reading<TextTable> {
  const lines = text.replace(/\r\n?/g, "\n").replace(/^sep=,\n/i, "");
  const [, declared] = /^sep=(.)\n/i.exec(lines) ?? [];
  if (declared) return refuse(wrongSeparator(file, declared));
  const { data, errors } = Papa.parse<string[]>(lines, {
    header: false,
    dynamicTyping: false,
    delimiter: ",",
    newline: "\n",
    quoteChar: '"',
  });
  const [error] = errors;
  if (error) return refuse(brokenQuotes(file, (error.row ?? 0) + 1));
  const rows = data
    .map((cells, index) => ({ number: index + 1, cells: cells.map(unwrap) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const titled = hasTitle(rows);
  const separator = otherSeparator(rows);
  if (separator && !(titled && IN_TITLES.has(separator))) return refuse(wrongSeparator(file, separator));
  const findings = titled ? [] : lengthFaults(rows, file, lines.endsWith("\n"));
  const width = rows[0]?.cells.length ?? 0;
  const shifted = findings.some(({ code }) => code === "E-ROW-21");
  return { value: { file, sha256, rows: squareRows(shifted ? rows.map((row) => cutTo(row, width)) : rows) }, findings };
}

const SEPARATORS = new Map([
  ["\t", "タブ"],
  [";", "セミコロン（;）"],
  ["，", "全角のカンマ（，）"],
  ["、", "読点（、）"],
  ["|", "縦棒（|）"],
]);

/** A title above the table may hold these without separating anything: 「令和8年 4～6月期 景気動向調査」. */
const IN_TITLES: ReadonlySet<string> = new Set([" ", "、"]);

/** The separator that stands at least twice in a header row of a single cell; null where the commas do their work. */
function otherSeparator([header]: readonly TextRow[]): string | null {
  const [only = "", ...others] = header?.cells ?? [];
  if (others.some((cell) => cell !== "")) return null;
  return [...SEPARATORS.keys(), " "].find((separator) => only.trim().split(separator).length > 2) ?? null;
}

/** First lines of one or two cells above a wider one are titles, not a header that all rows are too long for. */
function hasTitle(rows: readonly TextRow[]): boolean {
  const filled = rows.slice(0, DEEPEST).map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const [first = 0] = filled;
  const header = filled.find((count) => count > 2) ?? 0;
  return first <= 2 && header > 2 * first;
}

/** Titles, dates and authors rarely take more lines. */
const DEEPEST = 10;

/** Systems write ="007" to keep Excel from dropping the zeros; Excel shows 007. */
function unwrap(cell: string): string {
  return cell.replace(/^="([^"]*)"$/, "$1");
}

/** Cells that were pushed beyond the header are named as such, not once more as a column without a name. */
function cutTo({ number, cells }: TextRow, width: number): TextRow {
  return { number, cells: cells.slice(0, width) };
}

function refuse(finding: Finding): Reading<TextTable> {
  return { value: null, findings: [finding] };
}

function brokenQuotes(file: string, row: number): Finding {
  return {
    code: "E-ROW-22",
    file,
    row,
    problem: '「"」（二重引用符）の対が合っていないため、この行から先の区切りがわかりません。',
    remedy:
      "Excelで開いてこの行の前後を確かめ、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」にして保存し直してください。",
    rule: "L1-15",
  };
}

function wrongSeparator(file: string, separator: string): Finding {
  return {
    code: "E-FILE-04",
    file,
    row: 1,
    problem: `列がカンマではなく${SEPARATORS.get(separator) ?? "空白"}で区切られているようです。`,
    remedy:
      "Excelで開き、列が分かれていることを確かめて、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」か「Excel ブック (*.xlsx)」にして保存し直してください。",
    rule: "L1-01",
  };
}
