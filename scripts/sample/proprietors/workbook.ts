import { type CellValue, writeXlsx } from "hucre";

/** Kept in every workbook instead of the clock, so that the bytes stay the same. */
const SAVED = new Date(Date.UTC(2026, 1, 1));

/** A cell of the sample's tables: text, or a number that Excel keeps as one. */
export type SampleCell = string | number;

/** Rows as an Excel workbook with one sheet; numbers as numbers with thousands separators, the header frozen, the same bytes at every call. */
export async function workbookOf(sheet: string, rows: readonly (readonly SampleCell[])[]): Promise<Uint8Array> {
  const [header = []] = rows;
  return await writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: header.map((title) => ({
          width: 4 + String(title).length * 2,
          style: { numFmt: rows.some((row) => typeof row[header.indexOf(title)] === "number") ? "#,##0" : "@" },
        })),
        rows: rows.map((row) => row.map((cell): CellValue => (cell === "" ? null : cell))),
        freezePane: { rows: 1 },
      },
    ],
    properties: { title: `個人事業者調査 ${sheet}（見本データ）`, creator: "見本", created: SAVED, modified: SAVED },
  });
}
