import type { TextRow } from "../model.ts";

/** Leaves out blank rows (the numbers stay), trailing blank cells and blank columns at the end; rows are filled up to the header's width. */
export function squareRows(rows: readonly TextRow[]): TextRow[] {
  const filled = rows.filter((row) => contentWidth(row) > 0);
  const [header] = filled;
  const width = header ? contentWidth(header) : 0;
  return filled.map((row) => ({
    number: row.number,
    cells: Array.from({ length: Math.max(width, contentWidth(row)) }, (_, column) => row.cells[column] ?? ""),
  }));
}

function contentWidth({ cells }: TextRow): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}
