import type { Finding, Place, TextRow, TextTable } from "../model.ts";

/** Reads cells of one table by column key and knows where they stand, for findings. */
export interface CellReader {
  readonly text: (row: TextRow, key: string) => string;
  readonly place: (row: TextRow, key?: string) => Place;
}

/** columns = key → index from 0, as `matchHeader` returns it. A column that the table lacks reads as blank. */
export function cellReader(table: TextTable, columns: ReadonlyMap<string, number>): CellReader {
  const header = table.rows[0]?.cells ?? [];
  return {
    text: (row, key) => {
      const column = columns.get(key);
      return column === undefined ? "" : (row.cells[column] ?? "");
    },
    place: (row, key) => {
      const column = key === undefined ? undefined : columns.get(key);
      return {
        file: table.file,
        sheet: table.sheet,
        row: row.number,
        column,
        header: column === undefined ? undefined : header[column]?.trim(),
      };
    },
  };
}

/** A finding at a place. */
export function finding(code: Finding["code"], place: Place, problem: string, remedy: string): Finding {
  return { code, ...place, problem, remedy };
}
