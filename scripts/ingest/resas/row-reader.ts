import type { Finding } from "../../model.ts";
import { fold } from "../../read/fold.ts";
import { quote } from "../../read/quote.ts";
import { parseYearText } from "../indicators/year-text.ts";
import { areaReader } from "./area-reader.ts";
import { cellValue, percentOf } from "./cell-value.ts";
import { className } from "./column-name.ts";
import type { BreakdownColumns, Layout, MeasureColumn } from "./layout.ts";
import type { ResasClass, ResasHome, ResasOrigin, ResasValue } from "./model.ts";

/** What the rows of one file are read with. */
export interface RowContext {
  readonly kind: string;
  readonly projections: boolean;
  readonly lastActualYear: number | null;
  readonly layout: Layout;
  readonly header: readonly string[];
  readonly home: ResasHome;
  readonly file: string;
}

/** Takes the rows of a file one by one; rows of other areas cost a look into the area column and no more. */
export interface RowReader {
  readonly take: (cells: readonly string[], row: number) => void;
  /** `origin` comes last: the file's fingerprint is known only when all of it was read. */
  readonly finish: (origin: ResasOrigin) => {
    readonly values: readonly ResasValue[];
    readonly codes: readonly ReadonlyMap<string, ResasClass>[];
    readonly findings: readonly Finding[];
  };
}

type Value = Omit<ResasValue, "origin">;

/** Faults beyond these are counted, not kept: a file of millions of rows may be wrong in each. */
const KEPT_FAULTS = 50;
/** 1-3月期 that a spreadsheet program made a date of. */
const DATE = /^\d{1,2}月\d{1,2}日$|^\d{4,5}$|^\d+\/\d+(?:\/\d+)?$/;

/** Rows → values of our areas, with every fault of area, year, time, number and width; one finding per kind of fault and column. */
export function rowReader(context: RowContext): RowReader {
  const { layout, header } = context;
  const readArea = areaReader(layout.area, context.home);
  const values: Value[] = [];
  const codes: ReadonlyMap<string, ResasClass>[] = [];
  const faults = new Map<string, { finding: Finding; more: number }>();
  const seen = new Map<string, Value>();
  let rows = 0;

  return { take, finish };

  function take(cells: readonly string[], row: number): void {
    if (cells.length !== header.length && !fits(cells, row)) return;
    if (cells.length === 1 && cells[0] === "" && header.length > 1) return;
    rows += 1;
    const { area, fault } = readArea(cells);
    if (fault !== undefined) return complain("E-CODE-61", row, fault.column, fault.problem, AREA_REMEDY);
    if (area === null) return;
    const classes = new Map(layout.breakdowns.map((columns) => [columns.breakdown, classOf(cells, columns)]));
    if (layout.year === null) return void codes.push(classes);
    const yearText = cells[layout.year.index] ?? "";
    const year = parseYearText(yearText);
    if (year === null)
      return complain(
        "E-PERIOD-61",
        row,
        layout.year.index,
        `${quote(yearText)}は年として読めません。`,
        "RESASからダウンロードし直すか、年を 2020 のように直してください。",
      );
    const time = timeOf(cells, row);
    for (const column of layout.measures) {
      const reading = cellValue(cells[column.index] ?? "");
      if (reading === null) {
        complain(
          "E-NUM-61",
          row,
          column.index,
          `${quote(cells[column.index] ?? "")}は数値として読めません。`,
          "RESASからダウンロードし直すか、数字だけに直してください。",
        );
        continue;
      }
      add(
        {
          kind: context.kind,
          year: year.year,
          period: layout.year.period,
          time,
          area,
          classes:
            column.class === null ? classes : new Map([...classes, [column.class.breakdown, spreadClass(column)]]),
          measure: column.measure,
          unit: column.unit?.unit ?? null,
          baseUnit: column.unit?.base ?? null,
          factor: column.unit?.factor ?? 1,
          value: column.fraction ? percentOf(reading) : reading.value,
          status: reading.status,
          estimate: estimateOf(year.year),
          row,
        },
        column.index,
      );
    }
  }

  function finish(origin: ResasOrigin) {
    const findings = [...faults.values()].map(({ finding, more }) =>
      more === 0 ? finding : { ...finding, problem: `${finding.problem}ほかに${more}行あります。` },
    );
    const { file } = context;
    if (rows === 0)
      findings.push({
        code: "E-ROW-61",
        file,
        problem: "見出しだけで、値の行がありません。",
        remedy: "RESASで年や地域を選び直してダウンロードし直すか、このファイルを削除してください。",
      });
    else if (values.length === 0 && codes.length === 0 && findings.length === 0)
      findings.push({
        code: "W-ROW-61",
        file,
        problem: `${context.home.cityName}・都道府県・全国の行がないので、このファイルは使いません。`,
        remedy: "地域を選び違えていないか、確かめてください。",
      });
    return { values: values.map((value) => ({ ...value, origin })), codes, findings };
  }

  /** A short or long row; trailing blanks do not count. */
  function fits(cells: readonly string[], row: number): boolean {
    if (cells.every((cell) => cell.trim() === "")) return true;
    const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    if (cells.length > header.length && filled <= header.length) return true;
    complain(
      "E-ROW-62",
      row,
      undefined,
      `見出しは${header.length}列ですが、この行は${cells.length}列です。`,
      "途中で切れたファイルかもしれません。RESASからダウンロードし直してください。",
    );
    return false;
  }

  function timeOf(cells: readonly string[], row: number): string | null {
    if (layout.time === null) return null;
    const text = className(cells[layout.time] ?? "");
    if (DATE.test(text))
      complain(
        "E-PERIOD-62",
        row,
        layout.time,
        `${quote(text)}は、表計算ソフトが「1-3月期」などを日付に変えたもののようです。`,
        "RESASからダウンロードしたファイルを、開かずにそのまま置いてください。",
      );
    return text === "" ? null : text;
  }

  function estimateOf(year: number): ResasValue["estimate"] {
    if (!context.projections) return null;
    return context.lastActualYear === null ? "unknown" : year <= context.lastActualYear ? "result" : "projection";
  }

  /** The same value twice is kept once; two values for one place are an error. */
  function add(value: Value, column: number): void {
    const classes = [...value.classes.values()].map(({ code, name }) => code ?? name);
    const key = JSON.stringify([value.year, value.time, value.area.code, value.measure, classes]);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, value);
      values.push(value);
    } else if (before.value === value.value && before.status === value.status)
      complain(
        "W-DUP-61",
        value.row,
        column,
        `${before.row}行と同じ値がもう一度あります。1つだけ使います。`,
        "そのままで構いません。",
      );
    else
      complain(
        "E-DUP-61",
        value.row,
        column,
        `${before.row}行と同じ年・地域・区分なのに、値が違います。`,
        "正しい行を1つだけ残すか、RESASからダウンロードし直してください。",
      );
  }

  function complain(
    code: Finding["code"],
    row: number,
    column: number | undefined,
    problem: string,
    remedy: string,
  ): void {
    const key = `${code} ${column} ${faults.size < KEPT_FAULTS ? problem : ""}`;
    const before = faults.get(key);
    if (before !== undefined) before.more += 1;
    else
      faults.set(key, {
        more: 0,
        finding: {
          code,
          file: context.file,
          row,
          column,
          header: column === undefined ? undefined : header[column]?.trim(),
          problem,
          remedy,
        },
      });
  }
}

const AREA_REMEDY =
  "コードは、都道府県2桁（01）、市区町村5桁（01206）か検査数字の付いた6桁（012068）に直すか、RESASからダウンロードし直してください。";
/** Middle classes of industry have two digits (09); re-saved files lose the zero. */
const TWO_DIGITS = new Set(["業種中分類", "産業中分類"]);
const TOTAL_NAME = /^(?:(?:年齢|男女|産業|総|合|小)?計|総数|全産業|すべて)$/;
/** A00 holds A01, A02 …; 国コード 00 holds all countries. */
const TOTAL_CODE = /^[A-Z]?00$/;

function classOf(cells: readonly string[], { breakdown, code, name }: BreakdownColumns): ResasClass {
  const text = code === null ? null : fold(cells[code] ?? "").replaceAll(" ", "");
  const label = name === null ? (text ?? "") : className(cells[name] ?? "");
  const padded = text !== null && TWO_DIGITS.has(breakdown) && /^\d$/.test(text) ? `0${text}` : text;
  return {
    code: padded === "" ? null : padded,
    name: label,
    isTotal: TOTAL_CODE.test(padded ?? "") || TOTAL_NAME.test(label),
  };
}

function spreadClass({ class: own }: MeasureColumn): ResasClass {
  return { code: null, name: className(own?.name ?? ""), isTotal: own?.isTotal ?? false };
}
