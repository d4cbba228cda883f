import { readXlsx } from "hucre/xlsx";
import type { Cell, CellValue, MergeRange, Sheet } from "hucre/xlsx";
import { formatKind, numberText } from "./number-format.ts";
import { rawCells, type RawCell, type RawSheet } from "./raw-cells.ts";
import type { SheetPart } from "./workbook-parts.ts";

/**
 * What a cell holds. `percent` and `unit`: a number shown as something else than it is. `uncalculated`: a formula without its result.
 * `broken`: a value that the file promises and does not hold.
 */
export type CellKind = "text" | "number" | "date" | "boolean" | "error" | "percent" | "unit" | "uncalculated" | "broken";

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

/** A sheet: its cells that are not blank, its merged ranges (rows and columns from 0), and whether it has text outside the cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly cells: readonly WorkbookCell[];
  readonly merges: readonly MergeRange[];
  readonly textBoxes: boolean;
}

/** The only place that knows the library `hucre`. null where the XML is broken or the library cannot read it. */
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
  const sheets = opened.map(({ sheet, visible, raw }) => {
    return {
      name: sheet.name,
      visible,
      cells: cellsOf(sheet, raw),
      merges: sheet.merges ?? [],
      textBoxes: (sheet.textBoxes ?? []).some(({ text }) => text.trim() !== ""),
    };
  });
  return { sheets, date1904: workbook.dateSystem === "1904" };
}

function cellsOf(sheet: Sheet, raw: RawSheet): WorkbookCell[] {
  const seen = new Set<string>();
  return raw.cells.flatMap((cell) => {
    const key = `${cell.row - 1},${cell.column}`;
    const detail = sheet.cells?.get(key);
    const twice = seen.has(key);
    seen.add(key);
    const { kind, value } = twice ? ({ kind: "broken", value: "" } as const) : contentOf(cell, sheet.rows[cell.row - 1]?.[cell.column] ?? null, detail);
    const column = sheet.columns?.[cell.column];
    const hiddenColumn = column?.hidden === true || column?.width === 0;
    const hidden = raw.hiddenRows.has(cell.row) ? "row" : hiddenColumn ? "column" : null;
    const struck = detail?.style?.font?.strikethrough === true;
    const place = { sheet: sheet.name, row: cell.row, column: cell.column };
    return value === "" && kind === "text" ? [] : [{ ...place, value, kind, formula: cell.formula, hidden, struck }];
  });
}

function contentOf(raw: RawCell, value: CellValue, detail: Cell | undefined): { readonly kind: CellKind; readonly value: string } {
  if (raw.value === null || (raw.value === "" && raw.type === "n")) return raw.formula ? { kind: "uncalculated", value: "" } : { kind: "text", value: "" };
  if (raw.type === "e") return { kind: "error", value: raw.value };
  if (raw.type === "d") return { kind: "date", value: raw.value };
  if (raw.type === "b") return { kind: "boolean", value: value === true ? "TRUE" : "FALSE" };
  if (raw.type === "n") return numberOf(raw.value, value, detail?.style?.numFmt ?? null);
  return typeof value === "string" ? { kind: "text", value: value.replace(/\r\n?/g, "\n") } : { kind: "broken", value: "" };
}

function numberOf(raw: string, value: CellValue, format: string | null): { readonly kind: CellKind; readonly value: string } {
  const number = Number(raw);
  if (!Number.isFinite(number)) return { kind: "broken", value: raw };
  const kind = formatKind(format);
  if (value instanceof Date) return { kind: "date", value: dateText(value) };
  return { kind: kind === "plain" ? "number" : kind, value: numberText(number, format) };
}

/** 2026-05-01, or 13:30 for a time without a day. */
function dateText(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  return date.getUTCFullYear() < 1900 ? text.slice(11, 16) : text.slice(0, 10);
}
