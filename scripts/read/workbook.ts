import type { Finding, Reading, TextRow, TextTable } from "../model.ts";
import { readSheets, type WorkbookCell } from "./sheet-cells.ts";
import { chooseSheet } from "./sheet-choice.ts";
import { sheetFaults } from "./sheet-faults.ts";
import { squareRows } from "./square-rows.ts";
import { storedZip } from "./stored-zip.ts";
import { workbookParts } from "./workbook-parts.ts";
import { readZipEntries, type ZipFile } from "./zip-guard.ts";

/**
 * The bytes of an .xlsx file → its table as text: guarded, opened, one sheet chosen, its faults named. Numbers become their plain text.
 * `value` is null where the workbook cannot be opened or the sheet not be told; faults of cells leave it. Source: inputs.md §3.
 */
export async function readWorkbook(bytes: Uint8Array, file: string, sha256: string): Promise<Reading<TextTable>> {
  const entries = readZipEntries(bytes, file);
  if (!entries.value) return { value: null, findings: entries.findings };
  const files = entries.value.map(unpacked);
  const parts = workbookParts(files, file);
  if (!parts.value) return { value: null, findings: parts.findings };
  const workbook = await readSheets(storedZip(files), parts.value, file);
  if (!workbook.value) return { value: null, findings: workbook.findings };
  const { value: sheet, findings } = chooseSheet(workbook.value.sheets, file);
  if (!sheet) return { value: null, findings };
  return {
    value: { file, sheet: sheet.name, sha256, rows: squareRows(rowsOf(sheet.cells)) },
    findings: [...sheetFaults(sheet, file), ...findings, ...(workbook.value.date1904 ? [otherEpoch(file)] : [])],
  };
}

function unpacked({ name, bytes }: ZipFile): ZipFile {
  const content = bytes();
  return { name, bytes: () => content };
}

function rowsOf(cells: readonly WorkbookCell[]): TextRow[] {
  const rows = Map.groupBy(cells, ({ row }) => row);
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([number, row]) => {
      const values = new Map(row.map(({ column, value }) => [column, value]));
      const width = Math.max(...values.keys()) + 1;
      return { number, cells: Array.from({ length: width }, (_, column) => values.get(column) ?? "") };
    });
}

function otherEpoch(file: string): Finding {
  return {
    code: "W-FILE-05",
    file,
    problem:
      "日付を1904年から数える設定（古いMacの設定）のブックです。日付のセルを文字や数字に直すと、4年ずれることがあります。",
    remedy: "「ファイル」→「オプション」→「詳細設定」で「1904年から計算する」を外し、日付の値を確かめてください。",
  };
}
