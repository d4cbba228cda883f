import type { Sheet } from "hucre/xlsx";
import { readXlsx } from "hucre/xlsx";
import type { Finding, Reading } from "../model.ts";
import { type CellKind, cellContent } from "./cell-content.ts";
import { type RawSheet, rawCells } from "./raw-cells.ts";
import { farCell, rangeOf } from "./sheet-extent.ts";
import { BROKEN, type SheetPart } from "./workbook-parts.ts";

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

/** The sheets of a workbook in their order, and whether it counts its days from 1904. */
interface OpenedWorkbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
}

/** With `cell-content.ts` the only place that knows the library `hucre`. Refused where the XML is broken, a cell stands too far away, or the library cannot read it. */
export async function readSheets(
  bytes: Uint8Array,
  parts: readonly SheetPart[],
  file: string,
): Promise<Reading<OpenedWorkbook>> {
  const written = parts.flatMap(({ name, visible, xml }) =>
    xml === null ? [] : [{ name, visible, ...rawCells(xml) }],
  );
  if (written.some(({ complete }) => !complete)) return refuse({ file, ...BROKEN });
  const far = written.map((sheet) => farCell(sheet, file)).find((finding) => finding !== null);
  if (far) return refuse(far);
  const range = rangeOf(written);
  const workbook = await readXlsx(bytes, {
    sheets: written.map(({ name }) => name),
    readStyles: true,
    ...(range === null ? {} : { range }),
  }).catch(() => null);
  if (!workbook) return refuse({ file, ...BROKEN });
  const date1904 = workbook.dateSystem === "1904";
  const sheets = workbook.sheets.flatMap((sheet) => {
    const raw = written.find(({ name }) => name === sheet.name);
    if (raw === undefined) return [];
    const textBoxes = (sheet.textBoxes ?? []).some(({ text }) => text.trim() !== "");
    const cells = cellsOf(sheet, raw, date1904);
    return [{ name: sheet.name, visible: raw.visible, cells, merges: sheet.merges ?? [], textBoxes }];
  });
  return { value: { sheets, date1904 }, findings: [] };
}

function refuse(finding: Finding): Reading<OpenedWorkbook> {
  return { value: null, findings: [finding] };
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
