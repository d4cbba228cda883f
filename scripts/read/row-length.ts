import type { Finding, TextRow } from "../model.ts";

/**
 * Rows of a CSV file whose number of cells betrays a shift: more cells than the header (E-ROW-21), or a last row cut off (E-ROW-23).
 * Excel itself leaves out trailing commas, so other short rows only get a notice. `ended`: does the text end with a line break?
 */
export function lengthFaults(rows: readonly TextRow[], file: string, ended: boolean): Finding[] {
  const [header, ...records] = rows;
  const last = records.at(-1);
  if (!header || !last) return [];
  const width = header.cells.length;
  const named = header.cells.findLastIndex(hasContent) + 1;
  const lengths = new Set(records.map(({ cells }) => cells.length));
  const long = records.filter(
    ({ cells }) => cells.length > width && (lengths.size > 1 || cells.slice(width).some(hasContent)),
  );
  const cut = !ended && last.cells.length < named && records.some(({ cells }) => cells.length >= named);
  const short = records.filter((row) => row.cells.length < named && !(cut && row === last));
  return [
    ...long.map((row) => tooLong(file, row, width)),
    ...(cut ? [cutOff(file, last, named)] : []),
    ...(short.length > 0 ? [shorter(file, short)] : []),
  ];
}

function hasContent(cell: string): boolean {
  return cell.trim() !== "";
}

function tooLong(file: string, { number, cells }: TextRow, width: number): Finding {
  return {
    code: "E-ROW-21",
    file,
    row: number,
    column: width,
    problem: `見出しは${width}列ですが、この行は${cells.length}列あります。途中のカンマで列がずれているおそれがあります。`,
    remedy:
      "Excelで開いてこの行の列のずれを直し、保存し直してください（「1,200」のようにカンマを含む値は、カンマを取ります）。",
    rule: "L1-15",
  };
}

function cutOff(file: string, { number, cells }: TextRow, width: number): Finding {
  return {
    code: "E-ROW-23",
    file,
    row: number,
    problem: `最後の行が途中で終わっています（見出しは${width}列、この行は${cells.length}列）。ファイルが途中で切れているおそれがあります。`,
    remedy: "元のファイルと見比べ、Excelで開いて最後の行まであることを確かめてから、保存し直してください。",
  };
}

function shorter(file: string, rows: readonly TextRow[]): Finding {
  const numbers = rows.map(({ number }) => number);
  return {
    code: "W-ROW-01",
    file,
    row: numbers[0],
    problem: `見出しより列の少ない行が${numbers.length}行あります（${numbers.slice(0, 10).join("・")}行目${numbers.length > 10 ? "など" : ""}）。足りない列は空欄として読みます。`,
    remedy: "その行の右端の列が、本当に空欄かどうかを確かめてください。",
  };
}
