import type { Finding } from "../model.ts";
import { columnLetter } from "../text/column-letter.ts";
import type { RawCell } from "./raw-cells.ts";

/** The cells that are written down on one sheet. */
interface NamedCells {
  readonly name: string;
  readonly cells: readonly RawCell[];
}

/**
 * The range from A1 that holds every written cell of the sheets; null where there is none. The library is told not to look beyond: Excel formats
 * blank cells down to row 1,048,576, and it would make room for all of them.
 */
export function rangeOf(sheets: readonly NamedCells[]): string | null {
  const { rows, columns } = extentOf(sheets.flatMap(({ cells }) => cells));
  return rows === 0 ? null : `A1:${columnLetter(columns - 1)}${rows}`;
}

/** The error for a cell that stands so far from the others that the table around both would not fit into memory; null where there is none. */
export function farCell({ name, cells }: NamedCells, file: string): Finding | null {
  const { rows, columns } = extentOf(cells);
  if (rows * columns <= MOST_CELLS && (rows <= MOST_ROWS || cells.length >= rows)) return null;
  const farthest = cells.reduce((a, b) => (b.row * (b.column + 1) > a.row * (a.column + 1) ? b : a));
  return {
    code: "E-FILE-19",
    file,
    sheet: name,
    row: farthest.row,
    column: farthest.column,
    problem: "表から遠く離れたこのセルに、値か空白の文字が入っています。表が大きくなりすぎて読めません。",
    remedy:
      "「名前ボックス」（数式バーの左）にセルの番地を入れて移動し、行か列ごと削除してから、上書き保存してください。",
    rule: "L1-02",
  };
}

/** 200,000 rows of 25 columns; more rows only where they are filled. */
const [MOST_CELLS, MOST_ROWS] = [5_000_000, 200_000];

function extentOf(cells: readonly RawCell[]): { readonly rows: number; readonly columns: number } {
  return cells.reduce(
    ({ rows, columns }, { row, column }) => ({ rows: Math.max(rows, row), columns: Math.max(columns, column + 1) }),
    { rows: 0, columns: 0 },
  );
}
