import type { Reading, TextTable } from "../model.ts";

/** Not there yet. */
export async function readWorkbook(_bytes: Uint8Array, path: string, _sha256: string): Promise<Reading<TextTable>> {
  return { value: null, findings: [{ code: "E-FILE-06", file: path, problem: "Excelのファイルはまだ読み込めません。", remedy: "CSVで保存してください。" }] };
}
