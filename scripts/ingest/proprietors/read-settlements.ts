import { createHash } from "node:crypto";
import Papa from "papaparse";
import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding, Reading, TextRow, TextTable } from "../../model.ts";
import { textBlocks } from "../text-blocks.ts";
import type { ProprietorsContext } from "./proprietors-context.ts";
import { openSettlements, type SettlementReader } from "./settlement-reader.ts";

/** A CSV file whose bytes come in chunks; `path` as in findings. */
export interface StreamedFile {
  readonly path: string;
  readonly chunks: Iterable<Uint8Array>;
}

/** Settlements from a table that is in memory already (workbooks). Null where any row is refused. */
export function readSettlementTable(table: TextTable, context: ProprietorsContext): Reading<SettlementYear> {
  const { value: reader, findings } = openSettlements(table, context, () => table.sha256);
  if (reader === null) return { value: null, findings };
  for (const row of table.rows.slice(1)) if (!reader.take(row.cells, row.number)) break;
  return reader.finish();
}

/**
 * Settlements from a CSV file of any size: decoded and parsed block by block, only the numbers are kept. Null where it is refused; faults of
 * the file itself (encoding, quotes) are told roughly: a file that is small enough is better looked at by the reading layer. Source: inputs.md §3.
 */
export async function readSettlementStream(
  file: StreamedFile,
  context: ProprietorsContext,
): Promise<Reading<SettlementYear>> {
  const hash = createHash("sha256");
  const parser = new Papa.Parser(OPTIONS);
  let reader: SettlementReader | null = null;
  let number = 0;
  let width = 0;
  let cut: number | null = null;
  for await (const part of textBlocks(hashed(), file.path)) {
    if (part.fault !== undefined) return refused({ ...part.fault, remedy: SAVE_AGAIN });
    const isEnded = part.bytes.at(-1) === LF || part.bytes.at(-1) === CR;
    if (reader !== null && !part.bytes.includes('"')) {
      const rows = reader.takeBlock(part, number);
      if (rows === null) return reader.finish();
      number += rows;
      cut = isEnded || widthOfLast(part.text()) >= width ? null : number;
      continue;
    }
    const text = part.text();
    const block = reader === null ? text.replace(/^sep=,\n/i, "") : text;
    const { data: parsed, errors }: Papa.ParseResult<string[]> = parser.parse(
      block.endsWith("\n") ? block.slice(0, -1) : block,
      0,
      false,
    );
    const data = block.includes('="') ? parsed.map((cells) => cells.map(unwrap)) : parsed;
    const [error] = errors;
    if (error !== undefined) return refused(brokenQuotes(file.path, number + (error.row ?? 0) + 1));
    let next = 0;
    if (reader === null) {
      const head = headOf(data, file.path);
      if (head.rows.length === 0) return refused(empty(file.path));
      const opened = openSettlements(head, context, () => hash.digest("hex"));
      if (opened.value === null) return { value: null, findings: opened.findings };
      reader = opened.value;
      next = data.findIndex(hasContent) + 1;
      width = (data[next - 1] ?? []).length;
    }
    for (; next < data.length; next += 1) if (!reader.take(data[next] ?? [], number + next + 1)) return reader.finish();
    number += data.length;
    cut = !isEnded && (data.at(-1)?.length ?? width) < width ? number : null;
  }
  if (cut !== null) return refused(cutOff(file.path, cut));
  return reader?.finish() ?? refused(empty(file.path));

  function* hashed() {
    for (const chunk of file.chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
}

/** How many cells the last record of a text without quotation marks has. */
function widthOfLast(text: string): number {
  return text.slice(text.lastIndexOf("\n") + 1).split(",").length;
}

const LF = 10;
const CR = 13;

/** papaparse's parser itself: `Papa.parse` would set up anew for every block, which takes longer than the parsing. */
const OPTIONS = { delimiter: ",", newline: "\n", quoteChar: '"' } as const;
const SAVE_AGAIN =
  "Excelで開いて内容を確かめ、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」か「Excel ブック (*.xlsx)」にして保存し直してください。";
const HEAD_ROWS = 50;

/** Cells that were pushed beyond the header are told row by row, not once more as a column without a name. */
function headOf(data: readonly (readonly string[])[], file: string): TextTable {
  const [header, ...rows] = data
    .slice(0, HEAD_ROWS)
    .flatMap((cells, index): readonly TextRow[] => (hasContent(cells) ? [{ number: index + 1, cells }] : []));
  if (header === undefined) return { file, sha256: "", rows: [] };
  const width = header.cells.length;
  const isTitle = header.cells.filter((cell) => cell.trim() !== "").length <= 2;
  const cut = isTitle ? rows : rows.map(({ number, cells }) => ({ number, cells: cells.slice(0, width) }));
  return { file, sha256: "", rows: [header, ...cut] };
}

/** Systems write ="007" to keep Excel from dropping the zeros; Excel shows 007. */
function unwrap(cell: string): string {
  return cell.replace(/^="([^"]*)"$/, "$1");
}

function hasContent(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

function refused(finding: Finding): Reading<SettlementYear> {
  return { value: null, findings: [finding] };
}

function brokenQuotes(file: string, row: number): Finding {
  return {
    code: "E-ROW-32",
    file,
    row,
    problem: '「"」（二重引用符）の対が合っていないため、この行から先の区切りがわかりません。',
    remedy: SAVE_AGAIN,
  };
}

function cutOff(file: string, row: number): Finding {
  return {
    code: "E-ROW-33",
    file,
    row,
    problem: "最後の行が途中で終わっています。ファイルが途中で切れているおそれがあります。",
    remedy: "元のファイルと見比べ、Excelで開いて最後の行まであることを確かめてから、保存し直してください。",
  };
}

function empty(file: string): Finding {
  return {
    code: "E-FILE-35",
    file,
    problem: "ファイルの中身が空です。",
    remedy: "入力したファイルを保存し直すか、正しいファイルに置き換えてください。",
  };
}
