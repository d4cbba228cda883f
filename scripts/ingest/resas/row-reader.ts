import type { Finding } from "../../model.ts";
import { quote } from "../../text/quote.ts";
import { parseYearText } from "../indicators/year-text.ts";
import { areaReader } from "./area-reader.ts";
import { cellValue, percentOf } from "./cell-value.ts";
import { classOf, spreadClass } from "./class-reader.ts";
import { className } from "./column-name.ts";
import { faultList } from "./fault-list.ts";
import type { Layout } from "./layout.ts";
import type { ResasArea, ResasClass, ResasHome, ResasOrigin, ResasValue } from "./model.ts";
import { skipElsewhere } from "./skip-elsewhere.ts";
import { type Value, valueList } from "./value-list.ts";

/** What the rows of one file are read with. */
export interface RowContext {
  readonly kind: string;
  readonly projections: boolean;
  readonly lastActualYear: number | null;
  readonly layout: Layout;
  readonly header: readonly string[];
  readonly home: ResasHome;
  /** The area of a table that has no columns for it. */
  readonly whole?: ResasArea | undefined;
  readonly file: string;
}

type Classes = ReadonlyMap<string, ResasClass>;

/** Takes the rows of a file one by one and keeps those of our areas. */
export interface RowReader {
  readonly take: (cells: readonly string[], row: number) => void;
  /** Records without quotation marks, the first of them in `row`; says how many. Those of other areas are not taken apart. */
  readonly takeRecords: (text: string, delimiter: string, row: number) => number;
  /** `origin` comes last: the file's fingerprint is known only when all of it was read. */
  readonly finish: (origin: ResasOrigin) => {
    readonly values: readonly ResasValue[];
    readonly codes: readonly Classes[];
    readonly findings: readonly Finding[];
  };
}

/** Rows → values of our areas, with every fault of width, area, year, time, number and repetition. */
export function rowReader(context: RowContext): RowReader {
  const { layout, header, home } = context;
  const readArea = areaReader(layout.area, home, context.whole);
  const areaColumns = Object.values(layout.area).filter((index) => index !== undefined);
  const span = { first: Math.min(...areaColumns), last: Math.max(...areaColumns), columns: header.length };
  const others = new Map<string, boolean>();
  const codes: Classes[] = [];
  const faults = faultList(context.file, header);
  const { add, values } = valueList(faults);
  let rows = 0;
  return { take, takeRecords, finish };

  function takeRecords(text: string, delimiter: string, row: number): number {
    const { records, skipped } = skipElsewhere(
      text,
      delimiter,
      areaColumns.length === 0 ? null : span,
      (piece, line) => isElsewhere(piece, line.split(delimiter, span.last + 1)),
      (line, index) => take(line.split(delimiter), row + index),
    );
    rows += skipped;
    return records;
  }

  function isElsewhere(piece: string, cells: readonly string[]): boolean {
    const known = others.get(piece);
    if (known !== undefined) return known;
    const { area, fault } = readArea(cells);
    if (others.size > MOST_KEPT) others.clear();
    others.set(piece, area === null && fault === undefined);
    return area === null && fault === undefined;
  }

  function take(cells: readonly string[], row: number): void {
    const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    if (filled === 0) return;
    rows += 1;
    if (cells.length !== header.length && (cells.length < header.length || filled > header.length)) {
      const problem = `見出しは${header.length}列ですが、この行は${cells.length}列です。`;
      faults.add("E-ROW-62", row, undefined, problem, `途中で切れたファイルかもしれません。${AGAIN}`);
      return;
    }
    const { area, fault } = readArea(cells);
    if (fault !== undefined) faults.add("E-CODE-61", row, fault.column, fault.problem, AREA_REMEDY);
    if (area === null) return;
    const classes = new Map(layout.breakdowns.map((columns) => [columns.breakdown, classOf(cells, columns)]));
    if (layout.year === null) codes.push(classes);
    else takeValues(cells, row, area, classes, layout.year);
  }

  function takeValues(
    cells: readonly string[],
    row: number,
    area: ResasArea,
    classes: Classes,
    { index, period }: NonNullable<Layout["year"]>,
  ): void {
    const year = parseYearText(cells[index] ?? "");
    if (year === null)
      faults.add(
        "E-PERIOD-61",
        row,
        index,
        `${quote(cells[index] ?? "")}は年として読めません。`,
        `年を 2020 のように直すか、${AGAIN}`,
      );
    const time = timeOf(cells, row);
    for (const column of layout.measures) {
      const text = cells[column.index] ?? "";
      const reading = cellValue(text);
      if (reading === null)
        faults.add(
          "E-NUM-61",
          row,
          column.index,
          `${quote(text)}は数値として読めません。`,
          `数字だけに直すか、${AGAIN}`,
        );
      if (reading === null || year === null) continue;
      const value: Value = {
        kind: context.kind,
        year: year.year,
        period,
        time,
        area,
        classes: column.class === null ? classes : new Map([...classes, [column.class.breakdown, spreadClass(column)]]),
        measure: column.measure,
        unit: column.unit?.unit ?? null,
        baseUnit: column.unit?.base ?? null,
        factor: column.unit?.factor ?? 1,
        value: column.fraction ? percentOf(reading) : reading.value,
        status: reading.status,
        estimate: estimateOf(year.year),
        row,
      };
      add(value, column.index);
    }
  }

  function finish(origin: ResasOrigin) {
    const findings = faults.findings();
    const { file } = context;
    if (rows === 0)
      findings.push({
        code: "E-ROW-61",
        file,
        row: 1,
        problem: "見出しだけで、値の行がありません。",
        remedy: `年や地域を選び直して${AGAIN}要らなければこのファイルを削除してください。`,
      });
    else if (values.length === 0 && codes.length === 0 && findings.length === 0)
      findings.push({
        code: "W-ROW-61",
        file,
        problem: `${home.cityName}・都道府県・全国の行がないので、このファイルは使いません。`,
        remedy: "地域を選び違えていないか、確かめてください。",
      });
    return { values: values.map((value) => ({ ...value, origin })), codes, findings };
  }

  function timeOf(cells: readonly string[], row: number): string | null {
    if (layout.time === null) return null;
    const text = className(cells[layout.time] ?? "");
    if (DATE.test(text))
      faults.add(
        "E-PERIOD-62",
        row,
        layout.time,
        `${quote(text)}は、表計算ソフトが「1-3月期」などを日付に変えたもののようです。`,
        AGAIN,
      );
    return text === "" ? null : text;
  }

  function estimateOf(year: number): ResasValue["estimate"] {
    if (!context.projections) return null;
    return context.lastActualYear === null ? "unknown" : year <= context.lastActualYear ? "result" : "projection";
  }
}

const AGAIN = "RESASからダウンロードし直し、開かずにそのまま置いてください。";
const AREA_REMEDY = `コードは、都道府県2桁（01）、市区町村5桁（01206）か検査数字の付いた6桁（012068）に直すか、${AGAIN}`;
/** 1-3月期 that a spreadsheet program made a date of. */
const DATE = /^\d{1,2}月\d{1,2}日$|^\d{4,5}$|^\d+\/\d+(?:\/\d+)?$/;
/** Areas are few; columns that stand between theirs may make many. */
const MOST_KEPT = 20_000;
