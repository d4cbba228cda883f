import type { Sheet } from "hucre/xlsx";
import { readXlsx } from "hucre/xlsx";
import { type CellKind, cellContent } from "./cell-content.ts";
import { type RawSheet, rawCells } from "./raw-cells.ts";
import type { SheetPart } from "./workbook-parts.ts";

/** A cell that is not blank: `value` as text, `row` as Excel shows it, `column` from 0. */
export interface WorkbookCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly kind: CellKind;
  readonly formula: boolean;
  /** In a hidden row or a hidden column. */
  readonly hidden: "row" | "column" | null;
  /** Struck through (取り消し線). */
  readonly struck: boolean;
}

/** A range of cells; rows and columns from 0, inclusive. */
export interface CellRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet: its cells that are not blank, its merged ranges, and whether it has text outside the cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly cells: readonly WorkbookCell[];
  readonly merges: readonly CellRange[];
  readonly textBoxes: boolean;
}

/** With `cell-content.ts` the only place that knows the library `hucre`. null where the XML is broken or the library cannot read it. */
export async function readSheets(
  bytes: Uint8Array,
  parts: readonly SheetPart[],
): Promise<{ readonly sheets: readonly WorkbookSheet[]; readonly date1904: boolean } | null> {
  const named = parts.filter(({ xml }) => xml !== null).map(({ name }) => name);
  const workbook = await readXlsx(bytes, { sheets: named, readStyles: true }).catch(() => null);
  if (!workbook) return null;
  const opened = workbook.sheets.map((sheet) => {
    const { visible = true, xml = null } = parts.find(({ name }) => name === sheet.name) ?? {};
    return { sheet, visible, raw: rawCells(xml ?? "") };
  });
  if (opened.some(({ raw }) => !raw.complete)) return null;
  const date1904 = workbook.dateSystem === "1904";
  const sheets = opened.map(({ sheet, visible, raw }) => ({
    name: sheet.name,
    visible,
    cells: cellsOf(sheet, raw, date1904),
    merges: sheet.merges ?? [],
    textBoxes: (sheet.textBoxes ?? []).some(({ text }) => text.trim() !== ""),
  }));
  return { sheets, date1904 };
}

function cellsOf(sheet: Sheet, raw: RawSheet, date1904: boolean): WorkbookCell[] {
  const seen = new Set<string>();
  return raw.cells.flatMap((cell) => {
    const key = `${cell.row - 1},${cell.column}`;
    const detail = sheet.cells?.get(key);
    const twice = seen.has(key);
    seen.add(key);
    const { kind, value } = twice
      ? ({ kind: "broken", value: "" } as const)
      : cellContent(cell, sheet.rows[cell.row - 1]?.[cell.column] ?? null, detail, date1904);
    const column = sheet.columns?.[cell.column];
    const hiddenColumn = column?.hidden === true || column?.width === 0;
    const hidden = raw.hiddenRows.has(cell.row) ? "row" : hiddenColumn ? "column" : null;
    const struck = detail?.style?.font?.strikethrough === true;
    const place = { sheet: sheet.name, row: cell.row, column: cell.column };
    return value.trim() === "" && kind === "text"
      ? []
      : [{ ...place, value, kind, formula: cell.formula, hidden, struck }];
  });
}
