import type { Finding } from "../../model.ts";
import { quote } from "../../text/quote.ts";
import { parseYearText } from "../indicators/year-text.ts";
import { areaReader } from "./area-reader.ts";
import { classOf, spreadClass } from "./class-reader.ts";
import { className } from "./column-name.ts";
import { isDate } from "./date-text.ts";
import { faultList } from "./fault-list.ts";
import type { Layout } from "./layout.ts";
import { measureValue } from "./measure-value.ts";
import type { ResasArea, ResasClass, ResasHome, ResasOrigin, ResasValue } from "./model.ts";
import { percentCheck } from "./percent-check.ts";
import { rowFault } from "./row-fault.ts";
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
  const percents = percentCheck(context.file, header);
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
    if (cells.every((cell) => cell.trim() === "")) return;
    rows += 1;
    const broken = rowFault(cells, header.length);
    if (broken !== null) {
      faults.add(broken.code, row, undefined, broken.problem, `${broken.hint}${AGAIN}`);
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
        `合計や注の行なら行ごと消し、そうでなければ年を 2020 のように直すか、${AGAIN}`,
      );
    const time = timeOf(cells, row);
    for (const { name } of layout.breakdowns) if (name !== null) notDate(className(cells[name] ?? ""), row, name);
    for (const column of layout.measures) {
      const text = cells[column.index] ?? "";
      const reading = measureValue(text, column);
      if (reading === null)
        faults.add(
          "E-NUM-61",
          row,
          column.index,
          `${quote(text)}は数値として読めません。`,
          `数字だけに直すか、${AGAIN}`,
        );
      if (reading === null || year === null) continue;
      percents.take(reading, column);
      if (reading.hasSign)
        faults.add(
          "W-NUM-61",
          row,
          column.index,
          SIGNED,
          "もとの桁が要るときは、ダウンロードしたファイルを開かずに置いてください。",
        );
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
        value: reading.value,
        status: reading.status,
        estimate: estimateOf(year.year),
        row,
      };
      add(value, column.index);
    }
  }

  function finish(origin: ResasOrigin) {
    const findings = [...faults.findings(), ...percents.findings()];
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
    notDate(text, row, layout.time);
    return text === "" ? null : text;
  }

  function notDate(text: string, row: number, column: number): void {
    if (!isDate(text, column === layout.time)) return;
    const problem = `${quote(text)}は、表計算ソフトが「1-3月期」や「5-9人」などを日付に変えたもののようです。`;
    faults.add("E-PERIOD-62", row, column, problem, AGAIN);
  }

  function estimateOf(year: number): ResasValue["estimate"] {
    if (!context.projections) return null;
    return context.lastActualYear === null ? "unknown" : year <= context.lastActualYear ? "result" : "projection";
  }
}

const AGAIN = "RESASからダウンロードし直し、開かずにそのまま置いてください。";
const AREA_REMEDY = `コードは、都道府県2桁（01）、市区町村5桁（01206）か検査数字の付いた6桁（012068）に直すか、${AGAIN}`;
const SIGNED = "％の付いた数字を、書かれたとおりの％として読みました。";
/** Areas are few; columns that stand between theirs may make many. */
const MOST_KEPT = 20_000;
