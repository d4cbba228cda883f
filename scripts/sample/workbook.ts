import { type CellValue, writeXlsx } from "hucre";

/** Kept in every workbook instead of the clock, so that the bytes stay the same. */
const SAVED = new Date(Date.UTC(2026, 0, 1));

const text = { numFmt: "@" } as const;
const heading = { numFmt: "@", font: { bold: true } } as const;

/** Rows of text as an Excel workbook with one sheet 回答: every cell formatted as text, the header frozen, the same bytes at every call. */
export async function workbookBytes(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [header = []] = rows;
  return await writeXlsx({
    sheets: [
      {
        name: "回答",
        columns: header.map((title) => ({ width: Math.max(10, title.length * 2 + 2), style: text })),
        rows: rows.map((row) => row.map((cell): CellValue => (cell === "" ? null : cell))),
        cells: new Map(header.map((value, column) => [`0,${column}`, { value, style: heading }])),
        freezePane: { rows: 1 },
      },
    ],
    properties: { title: "中小企業景気動向調査 回答（見本データ）", creator: "見本", created: SAVED, modified: SAVED },
  });
}
