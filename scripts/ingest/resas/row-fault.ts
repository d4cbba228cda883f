/** What keeps a row from being one of the table, with a hint what it may be. */
export interface RowFault {
  readonly code: "E-ROW-62" | "E-ROW-64";
  readonly problem: string;
  readonly hint: string;
}

/** A note under the table (one cell of several), too few cells, or more than the header has; null: a row like the others. Trailing blanks are none. */
export function rowFault(cells: readonly string[], columns: number): RowFault | null {
  const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (filled === 1 && columns > 1)
    return {
      code: "E-ROW-64",
      problem: "1列目にしか文字がないので、表の行ではありません。",
      hint: "出典や注の行なら、行ごと消してください。そうでなければ、",
    };
  if (cells.length >= columns && filled <= columns) return null;
  return {
    code: "E-ROW-62",
    problem: `見出しは${columns}列ですが、この行は${cells.length}列です。`,
    hint:
      cells.length < columns
        ? "途中で切れたファイルかもしれません。"
        : "3桁ごとのカンマで列が分かれたのかもしれません。カンマのない数字に直すか、",
  };
}
