import { type CellValue, writeXlsx } from "hucre";

/** Kept in every workbook instead of the clock, so that the bytes stay the same. */
const SAVED = new Date(Date.UTC(2026, 0, 1));

const text = { numFmt: "@" } as const;
const font = { name: "游ゴシック", size: 11 } as const;
const heading = { numFmt: "@", font: { ...font, bold: true } } as const;

/** Rows of text as an Excel workbook with one sheet 回答: every cell formatted as text, the header frozen, the same bytes at every call. */
export async function workbookBytes(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [header = []] = rows;
  return await writeXlsx({
    sheets: [
      {
        name: "回答",
        columns: header.map((_, column) => ({ width: widthOf(rows.map((row) => row[column] ?? "")), style: text })),
        rows: rows.map((row) => row.map((cell): CellValue => (cell === "" ? null : cell))),
        cells: new Map(header.map((value, column) => [`0,${column}`, { value, style: heading }])),
        freezePane: { rows: 1 },
      },
    ],
    defaultFont: font,
    properties: { title: "中小企業景気動向調査 回答（見本データ）", creator: "見本", created: SAVED, modified: SAVED },
  });
}

/** Wide enough for the longest cell (a Japanese character counts two), within reason. */
function widthOf(cells: readonly string[]): number {
  return Math.min(50, 2 + Math.max(...cells.map((cell) => cell.length * 2)));
}
