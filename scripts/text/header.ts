import type { Finding, Reading, TextRow, TextTable } from "../model.ts";
import { columnLetter } from "./column-letter.ts";
import { headerKey } from "./header-key.ts";
import { misplacedHeader } from "./misplaced-header.ts";
import { nearest } from "./near.ts";
import { quote } from "./quote.ts";

/** A column that a table may have: `key` for the program, `header` as the codebook writes it, other ways that staff write it. */
export interface ColumnSpec {
  readonly key: string;
  readonly header: string;
  readonly aliases?: readonly string[];
  readonly required: boolean;
}

/**
 * Key → column (from 0) for every column of `columns` that the table has. Missing, repeated and nameless columns are errors; unknown ones a
 * notice: their content goes nowhere. `value` is null where a required column is missing or a known one stands twice. Source: inputs.md §3.
 */
export function matchHeader(table: TextTable, columns: readonly ColumnSpec[]): Reading<ReadonlyMap<string, number>> {
  const [header] = table.rows;
  if (!header) return { value: null, findings: [] };
  const keys = new Map(
    columns.flatMap((spec) => [spec.header, ...(spec.aliases ?? [])].map((name) => [headerKey(name), spec] as const)),
  );
  const misplaced = misplacedHeader(table, new Set(keys.keys()), columns);
  if (misplaced) return { value: null, findings: [misplaced] };

  const places = columns.map((spec) => ({
    spec,
    at: columnsWhere(header, (cell) => keys.get(headerKey(cell)) === spec),
  }));
  const unknown = columnsWhere(header, (cell) => headerKey(cell) !== "" && !keys.has(headerKey(cell)));
  const absent = places.filter(({ at }) => at.length === 0).map(({ spec }) => spec);
  const hints = hintsFor(
    unknown.map((column) => cellOf(header, column)),
    absent,
  );
  const missing = absent.filter(({ required }) => required);
  const repeated = places.filter(({ at }) => at.length > 1);
  return {
    value:
      missing.length > 0 || repeated.length > 0
        ? null
        : new Map(places.flatMap(({ spec, at }) => at.map((column) => [spec.key, column] as const))),
    findings: [
      ...missing.map((spec) => missingColumn(table, header, spec, hints)),
      ...repeated.map(({ at }) => repeatedColumn(table, header, at)),
      ...namelessColumns(table, header),
      ...unknown
        .filter((column) => !missing.some((spec) => spec === hints.get(cellOf(header, column))))
        .map((column) => unknownColumn(table, header, column, hints)),
    ],
  };
}

function columnsWhere({ cells }: TextRow, matches: (cell: string) => boolean): number[] {
  return cells.flatMap((cell, column) => (matches(cell) ? [column] : []));
}

function cellOf({ cells }: TextRow, column: number): string {
  return cells[column] ?? "";
}

/** Unknown header → the absent column that it is probably meant to be: by its header first, else by another way of writing it. */
function hintsFor(unknown: readonly string[], absent: readonly ColumnSpec[]): ReadonlyMap<string, ColumnSpec> {
  const headers = new Map(absent.map((spec) => [spec.header, spec] as const));
  const aliases = new Map(absent.flatMap((spec) => (spec.aliases ?? []).map((name) => [name, spec] as const)));
  return new Map(
    unknown.flatMap((cell) => {
      const spec =
        headers.get(nearest(cell, [...headers.keys()]) ?? "") ?? aliases.get(nearest(cell, [...aliases.keys()]) ?? "");
      return spec ? [[cell, spec] as const] : [];
    }),
  );
}

function missingColumn(
  { file, sheet }: TextTable,
  header: TextRow,
  spec: ColumnSpec,
  hints: ReadonlyMap<string, ColumnSpec>,
): Finding {
  const [near] = [...hints].find(([, other]) => other === spec) ?? [];
  const column = near === undefined ? undefined : header.cells.indexOf(near);
  return {
    code: "E-HEAD-01",
    file,
    sheet,
    row: header.number,
    column,
    header: near,
    problem: `見出し${quote(spec.header)}の列がありません。${near === undefined ? "" : `もしかして：${quote(near)}は${quote(spec.header)}のことですか。`}`,
    remedy:
      near === undefined
        ? `見出しの行に${quote(spec.header)}の列を加えてください。`
        : `見出しを${quote(spec.header)}に直してください。`,
    rule: "L1-05",
  };
}

function repeatedColumn({ file, sheet }: TextTable, header: TextRow, at: readonly number[]): Finding {
  const [first = 0] = at;
  return {
    code: "E-HEAD-02",
    file,
    sheet,
    row: header.number,
    column: at[1],
    header: cellOf(header, at[1] ?? first),
    problem: `同じ見出しの列が${at.length}つあります（${at.map((column) => `${columnLetter(column)}列${quote(cellOf(header, column))}`).join("と")}）。どちらを読むべきか判断できません。`,
    remedy: "正しい列を1つだけ残し、ほかの列は削除するか見出しを変えてください。",
    rule: "L2-03",
  };
}

function namelessColumns({ file, sheet, rows }: TextTable, header: TextRow): Finding[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).flatMap((column): Finding[] => {
    const filled = rows.find((row) => headerKey(cellOf(row, column)) !== "");
    if (!filled || headerKey(cellOf(header, column)) !== "") return [];
    return [
      {
        code: "E-HEAD-03",
        file,
        sheet,
        row: header.number,
        column,
        problem: `${columnLetter(column)}列に見出しがありませんが、${filled.number}行目などに値があります。何の値か判断できません。`,
        remedy: "見出しを入れるか、不要な列なら列ごと削除してください。",
        rule: "L1-05",
      },
    ];
  });
}

function unknownColumn(
  { file, sheet }: TextTable,
  header: TextRow,
  column: number,
  hints: ReadonlyMap<string, ColumnSpec>,
): Finding {
  const cell = cellOf(header, column);
  const near = hints.get(cell);
  return {
    code: "W-HEAD-01",
    file,
    sheet,
    row: header.number,
    column,
    header: cell,
    problem: `見出し${quote(cell)}は登録されていないので、この列は読みません（集計にも公表にも使いません）。${near ? `もしかして：${quote(near.header)}のことですか。` : ""}`,
    remedy: near
      ? `そうなら、見出しを${quote(near.header)}に直してください。`
      : "必要な列なら見出しの書き方を確かめ、不要ならそのままで構いません。",
  };
}
