import Papa from "papaparse";
import { plainNumber } from "../format/number.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";
import type { DownloadColumn, DownloadRow, DownloadTable } from "./table.ts";

/**
 * A table as the CSV that Excel opens rightly: UTF-8 with BOM, CRLF, quotes where needed; text that a spreadsheet would
 * take for a formula gets a leading `'`, numbers never do. Sample data says so in the first line. Source: site.md §2.
 */
export function csvOf(table: DownloadTable, sample: boolean): string {
  const lines = [
    table.columns.map(({ header }) => header),
    ...table.rows.map((row) => row.cells.map((_, at) => cellText(row, at, table.columns))),
  ];
  const body = Papa.unparse([...(sample ? [[SAMPLE_LABEL]] : []), ...lines], { newline: "\r\n" });
  return `\uFEFF${body}\r\n`;
}

/** Text that begins like a formula (= + - @, tab, CR, also full-width) with a `'` before it. */
export function guarded(text: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
}

function cellText({ cells, decimals }: DownloadRow, at: number, columns: readonly DownloadColumn[]): string {
  const cell = cells[at] ?? null;
  if (cell === null) return "";
  if (typeof cell === "string") return guarded(cell);
  return printed.has(columns[at]?.header ?? "") ? plainNumber(cell, decimals) : String(cell);
}

/** Columns that carry the dataset's decimals; others are counts, ranks or exact values. */
const printed: ReadonlySet<string> = new Set(["値", "前期差", "前年同期差", "1位に挙げた割合"]);
