import type { Finding } from "../model.ts";
import { columnLetter } from "../text/column-letter.ts";
import { quote } from "../text/quote.ts";
import type { CellKind } from "./cell-content.ts";
import type { CellRange, WorkbookCell, WorkbookSheet } from "./sheet-cells.ts";

/**
 * What makes a sheet unsafe to read as a table, named by cell: merged cells, hidden rows and columns with content, dates where text belongs,
 * formulas without a result, TRUE/FALSE, numbers shown as something else. Formulas, struck-out cells and text boxes are notices. Source: inputs.md §3.
 */
export function sheetFaults(sheet: WorkbookSheet, file: string): Finding[] {
  const { cells, name } = sheet;
  const hiddenRows = cells.filter(({ hidden }) => hidden === "row");
  const hiddenColumns = cells.filter(({ hidden }) => hidden === "column");
  const bounds = boundsOf(cells);
  const formulas = cells.filter(({ formula, kind }) => formula && kind !== "uncalculated");
  return [
    ...sheet.merges.filter((range) => touches(range, bounds)).map((range) => merged(file, name, range)),
    ...(hiddenRows.length > 0 ? [hidden("row", hiddenRows, file)] : []),
    ...(hiddenColumns.length > 0 ? [hidden("column", hiddenColumns, file)] : []),
    ...alike(cells).flatMap(([cell, others]) => cellFault(cell, others, file)),
    ...(formulas.length > 0 ? [calculated(formulas, file)] : []),
    ...cells.filter(({ struck }) => struck).map((cell) => struckOut(cell, file)),
    ...(sheet.textBoxes ? [textBoxes(file, name)] : []),
  ];
}

const ENTER_AGAIN = "セルの表示形式を「文字列」にしてから、入力し直してください。";

const FAULTS: Readonly<
  Partial<Record<CellKind, { code: `E-${string}`; problem: (value: string) => string; remedy: string; rule?: string }>>
> = {
  date: {
    code: "E-CODE-53",
    problem: (value) => `日付か時刻（${quote(value)}）になっています。入力した文字を、Excelが日付に変えています。`,
    remedy: ENTER_AGAIN,
  },
  uncalculated: {
    code: "E-CODE-51",
    problem: () => "数式の計算結果が保存されていません。",
    remedy:
      "Excelで開いて値が見えることを確かめ、上書き保存してください。または「値の貼り付け」で値に置き換えてください。",
    rule: "L2-06",
  },
  boolean: {
    code: "E-CODE-54",
    problem: (value) => `${quote(value)}（論理値かチェックボックス）が入っています。`,
    remedy: "調査票どおりの文字（「○」など）に置き換えてください。該当しないときは空欄にします。",
  },
  broken: {
    code: "E-CODE-55",
    problem: () => "値が壊れていて読めません。",
    remedy: "元の調査票を見て、入力し直してください。",
  },
  percent: {
    code: "E-CODE-56",
    problem: () => "パーセントの表示形式なので、見えている値（例 50%）と保存されている値（例 0.5）が違います。",
    remedy: "セルの表示形式を「標準」にし、見出しの単位のとおりに数字だけを入力し直してください。",
    rule: "L2-01",
  },
  unit: {
    code: "E-CODE-57",
    problem: () =>
      "表示形式で単位（千・万・億など）を付けているので、見えている値と保存されている値の桁が違うおそれがあります。",
    remedy: "セルの表示形式を「標準」にし、見出しの単位のとおりの数字になっているかを確かめてください。",
    rule: "L2-01",
  },
  masked: {
    code: "E-CODE-59",
    problem: (value) =>
      `表示形式のため、保存されている値（${quote(value)}）が、別の文字で表示されているか、見えなくなっています。`,
    remedy: "セルの表示形式を「標準」にし、見えた値が正しいかどうかを確かめてください。",
    rule: "L2-01",
  },
};

/** Cells of one column with the same value and kind are one fault: the first of them, and the rows of the others. */
function alike(cells: readonly WorkbookCell[]): readonly (readonly [WorkbookCell, readonly number[]])[] {
  const faulty = cells.filter(({ kind }) => FAULTS[kind] !== undefined);
  const groups = Map.groupBy(faulty, ({ column, kind, value }) => JSON.stringify([column, kind, value]));
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    return first === undefined ? [] : [[first, others.map(({ row }) => row)] as const];
  });
}

function cellFault(
  { sheet, row, column, kind, value }: WorkbookCell,
  others: readonly number[],
  file: string,
): Finding[] {
  const fault = FAULTS[kind];
  return fault
    ? [
        {
          code: fault.code,
          file,
          sheet,
          row,
          column,
          problem: `${fault.problem(value)}${sameIn(others)}`,
          remedy: fault.remedy,
          rule: fault.rule,
        },
      ]
    : [];
}

function sameIn(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, 10).join("・");
  return `同じ列の${shown}行目${rows.length > 10 ? `など${rows.length}行` : ""}も同じです。`;
}

/** The rectangle that the cells fill, rows and columns from 0. */
function boundsOf(cells: readonly WorkbookCell[]): CellRange {
  return cells.reduce(
    ({ startRow, startCol, endRow, endCol }, { row, column }) => ({
      startRow: Math.min(startRow, row - 1),
      startCol: Math.min(startCol, column),
      endRow: Math.max(endRow, row - 1),
      endCol: Math.max(endCol, column),
    }),
    { startRow: Infinity, startCol: Infinity, endRow: -1, endCol: -1 },
  );
}

/** Merged cells beside or below the table are decoration. */
function touches(range: CellRange, table: CellRange): boolean {
  return (
    range.startRow <= table.endRow &&
    range.endRow >= table.startRow &&
    range.startCol <= table.endCol &&
    range.endCol >= table.startCol
  );
}

function merged(file: string, sheet: string, { startRow, startCol, endRow, endCol }: CellRange): Finding {
  const range = `${columnLetter(startCol)}${startRow + 1}:${columnLetter(endCol)}${endRow + 1}`;
  return {
    code: "E-ROW-25",
    file,
    sheet,
    row: startRow + 1,
    column: startCol,
    problem: `セルが結合されています（${range}）。どの行・列の値か判断できません。`,
    remedy: "「ホーム」→「セルを結合して中央揃え」を押して結合を解除し、それぞれのセルに値を入力してください。",
    rule: "L1-12",
  };
}

function hidden(what: "row" | "column", cells: readonly WorkbookCell[], file: string): Finding {
  const [first] = cells;
  const places = [...new Set(cells.map(({ row, column }) => (what === "row" ? String(row) : columnLetter(column))))];
  const names = `${places.slice(0, 10).join("・")}${what === "row" ? "行目" : "列"}${places.length > 10 ? `など${places.length}${what === "row" ? "行" : "列"}` : ""}`;
  return {
    code: what === "row" ? "E-ROW-26" : "E-ROW-27",
    file,
    sheet: first?.sheet,
    row: what === "row" ? first?.row : undefined,
    column: what === "column" ? first?.column : undefined,
    problem: `値の入った${what === "row" ? "行" : "列"}が非表示になっています（${names}）。読んでよいか判断できません。`,
    remedy:
      what === "row"
        ? "フィルターを解除し、行を「再表示」して、不要な行は削除してから保存してください。"
        : "列を「再表示」し、不要な列は削除してから保存してください。",
    rule: "L1-13",
  };
}

function calculated(cells: readonly WorkbookCell[], file: string): Finding {
  const [first] = cells;
  return {
    code: "W-FILE-04",
    file,
    sheet: first?.sheet,
    row: first?.row,
    column: first?.column,
    problem: `数式のセルが${cells.length}個あります。最後に保存されたときの計算結果を読みます。`,
    remedy: "値が正しいかどうかを確かめてください。「値の貼り付け」で値に置き換えると確実です。",
    rule: "L2-06",
  };
}

function struckOut({ sheet, row, column }: WorkbookCell, file: string): Finding {
  return {
    code: "W-ROW-02",
    file,
    sheet,
    row,
    column,
    problem: "取り消し線が引かれていますが、値として読みます。",
    remedy: "取り消すつもりの値なら、取り消し線ではなく、セルの値を削除してください。",
    rule: "L1-11",
  };
}

function textBoxes(file: string, sheet: string): Finding {
  return {
    code: "W-FILE-08",
    file,
    sheet,
    problem: "テキストボックスや図形の中の文字は読みません。",
    remedy: "必要な内容なら、セルに入力してください。",
    rule: "L1-10",
  };
}
