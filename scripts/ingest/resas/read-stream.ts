import { createHash } from "node:crypto";
import Papa from "papaparse";
import type { Finding, Reading } from "../../model.ts";
import { textBlocks } from "../text-blocks.ts";
import { finishTable, originOf } from "./finish-table.ts";
import { type Interpretation, interpretHeader } from "./interpret-header.ts";
import type { ResasHome, ResasTable } from "./model.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import type { SourceEntry } from "./sources.ts";

/** A CSV or tab-separated file whose bytes come in chunks. */
export interface StreamedFile {
  readonly path: string;
  readonly fileName: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Reads a RESAS CSV (or the tab-separated `.txt` of 財政) of any size; only rows of our areas are kept. Null where it is refused. */
export async function readResasStream(
  file: StreamedFile,
  entry: SourceEntry,
  home: ResasHome,
): Promise<Reading<ResasTable>> {
  const hash = createHash("sha256");
  let opened: {
    readonly interpretation: Interpretation;
    readonly reader: RowReader;
    readonly findings: readonly Finding[];
  } | null = null;
  let delimiter = ",";
  let row = 0;
  for await (const block of textBlocks(hashed(), file.path)) {
    if (block.fault !== undefined) return { value: null, findings: [block.fault] };
    const text = block.text();
    if (row === 0) delimiter = delimiterOf(text);
    const records = text.endsWith("\n") ? text.slice(0, -1) : text;
    if (opened !== null && !records.includes('"')) {
      row += opened.reader.takeRecords(records, delimiter, row + 1);
      continue;
    }
    const { data, errors } = Papa.parse<string[]>(records, { ...PLAIN, delimiter });
    const [error] = errors;
    if (error !== undefined) return { value: null, findings: [brokenQuotes(file.path, row + (error.row ?? 0) + 1)] };
    for (const cells of data) {
      row += 1;
      if (opened !== null) opened.reader.take(cells, row);
      else if (cells.some((cell) => cell.trim() !== "")) {
        const { value, findings } = interpretHeader(cells, file, entry, home);
        if (value === null) return { value, findings };
        opened = { interpretation: value, reader: rowReader(value), findings };
      }
    }
  }
  if (opened === null) return { value: null, findings: [empty(file.path)] };
  return finishTable(
    opened.interpretation,
    opened.reader,
    originOf(entry, home, file.path, hash.digest("hex")),
    opened.findings,
  );

  async function* hashed() {
    for await (const chunk of file.chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
}

/** Rows as arrays of raw text: `01` stays `01`. */
const PLAIN = { header: false, dynamicTyping: false, newline: "\n", quoteChar: '"' } as const;

function delimiterOf(text: string): string {
  const [header = ""] = text.split("\n", 1);
  return header.includes("\t") ? "\t" : ",";
}

function brokenQuotes(file: string, row: number): Finding {
  return {
    code: "E-ROW-63",
    file,
    row,
    problem: '「"」（二重引用符）の対が合っていないため、この行から先の区切りがわかりません。',
    remedy: "RESASからダウンロードし直し、開かずにそのまま置いてください。",
  };
}

function empty(file: string): Finding {
  return {
    code: "E-FILE-61",
    file,
    problem: "中身のないファイルです。",
    remedy: "RESASからダウンロードし直すか、このファイルを削除してください。",
  };
}
