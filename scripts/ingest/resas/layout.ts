import { fold } from "../../text/fold.ts";
import type { AreaColumns } from "./area-reader.ts";
import { type ColumnName, className, columnName } from "./column-name.ts";
import { byBreakdown, byMeasure } from "./column-order.ts";
import { matches } from "./detect.ts";
import type { ResasKind } from "./kinds.ts";
import type { SourceEntry } from "./sources.ts";
import { type Unit, unitOf } from "./units.ts";

/** A breakdown: its name, and where its code and its name stand. */
export interface BreakdownColumns {
  readonly breakdown: string;
  readonly code: number | null;
  readonly name: number | null;
}

/** A column of values. `class` = the class that the column itself stands for (0～4歳). */
export interface MeasureColumn {
  readonly index: number;
  readonly measure: string;
  readonly unit: Unit | null;
  readonly fraction: boolean;
  readonly class: { readonly breakdown: string; readonly name: string; readonly isTotal: boolean } | null;
}

/** What each column of a file is for. `year` null: a code table. */
export interface Layout {
  readonly year: { readonly index: number; readonly period: "year" | "fiscalYear" } | null;
  readonly time: number | null;
  readonly area: AreaColumns;
  readonly breakdowns: readonly BreakdownColumns[];
  readonly measures: readonly MeasureColumn[];
}

const KEYS: ReadonlyMap<string, keyof AreaColumns | "year" | "fiscalYear" | "time"> = new Map([
  ["集計年", "year"],
  ["年", "year"],
  ["集計年度", "fiscalYear"],
  ["年度", "fiscalYear"],
  ["集計時期", "time"],
  ["都道府県コード", "prefectureCode"],
  ["都道府県名", "prefectureName"],
  ["市区町村コード", "cityCode"],
  ["市町村コード", "cityCode"],
  ["市区町村名", "cityName"],
  ["市町村名", "cityName"],
]);
/** Columns of words that do not end in 名 or コード. */
const WORDS = new Set([
  "年齢",
  "年齢階級",
  "男女区分",
  "性別",
  "集計形式",
  "訪問目的",
  "産業",
  "産業分類",
  "項目",
  "区分",
  "面",
]);

/** Columns of a known kind, or of the long table that sources.yaml describes. A name that stands twice gets a number: 減価償却費, 減価償却費（2つ目）. */
export function layoutOf(columns: readonly ColumnName[], kind: ResasKind, entry: SourceEntry): Layout {
  const roles = columns.map(({ name }, index) => ({ name, index, role: KEYS.get(name) }));
  const at = (role: string) => roles.find((column) => column.role === role)?.index;
  const calendar = at("year");
  const fiscal = at("fiscalYear");
  const year = calendar ?? fiscal;
  const others = roles.filter(({ role }) => role === undefined);
  const breakdowns = breakdownsOf(others.filter(({ name }) => isWords(name)));
  const seen = new Map<string, number>();
  return {
    year: year === undefined ? null : { index: year, period: calendar === undefined ? "fiscalYear" : "year" },
    time: at("time") ?? null,
    area: {
      prefectureCode: at("prefectureCode"),
      prefectureName: at("prefectureName"),
      cityCode: at("cityCode"),
      cityName: at("cityName"),
    },
    breakdowns: breakdowns.toSorted((a, b) => byBreakdown(a.breakdown, b.breakdown)),
    measures: kind.codes
      ? []
      : others
          .filter(({ name }) => !isWords(name))
          .map(({ name, index }) => ({ name, measure: measureOf(index) }))
          .sort((a, b) => byMeasure(a.name, b.name))
          .map(({ measure }) => measure),
  };

  function measureOf(index: number): MeasureColumn {
    const { name, unit } = columns[index] ?? { name: "", unit: null };
    const { spread } = kind;
    const spreads = spread?.columns.test(name) || spread?.total.test(name) ? spread : undefined;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const given = givenText(name, entry);
    const fraction =
      given === FRACTION ||
      (given !== "%" &&
        (kind.fractions?.some((test) => matches(test, name)) === true ||
          (kind.fractionsUnderPercent === true && unit?.unit === "%")));
    return {
      index,
      measure: spreads?.measure ?? className(times === 1 ? name : `${name}（${times}つ目）`),
      unit: fraction ? unitOf("%") : (unit ?? (given === null ? kindUnit(name, kind) : unitNamed(given))),
      fraction,
      class: spreads ? { breakdown: spreads.breakdown, name, isTotal: spreads.total.test(name) } : null,
    };
  }
}

/** The layout of a long table of no known kind, as sources.yaml describes it; the names of columns that the file lacks. */
export function longLayout(
  columns: readonly ColumnName[],
  entry: SourceEntry,
): { readonly layout: Layout; readonly missing: readonly string[] } | null {
  const { table } = entry;
  if (table === undefined) return null;
  const find = (header: string) => columns.findIndex(({ name }) => name === plain(header));
  const missing = [table.year, ...table.labels, ...table.values.map(({ column }) => column)].filter(
    (header) => find(header) < 0,
  );
  const base = layoutOf(columns, { id: "", label: "", required: [], fileTokens: [], verified: true }, entry);
  return {
    missing,
    layout: {
      ...base,
      year: { index: find(table.year), period: /年度/.test(table.year) ? "fiscalYear" : "year" },
      breakdowns: table.labels.map((label) => ({ breakdown: className(label), code: null, name: find(label) })),
      measures: table.values.map(({ column, unit }) => ({
        index: find(column),
        measure: className(plain(column)),
        unit: unitNamed(unit),
        fraction: false,
        class: null,
      })),
    },
  };

  function plain(header: string): string {
    return columnName(header).name;
  }
}

function isWords(name: string): boolean {
  return WORDS.has(name) || /.(?:コード|名)$/.test(name);
}

function breakdownsOf(columns: readonly { readonly name: string; readonly index: number }[]): BreakdownColumns[] {
  const groups = Map.groupBy(columns, ({ name }) => name.replace(/(?:コード|名)$/, "") || name);
  return [...groups].map(([breakdown, group]) => ({
    breakdown,
    code: group.find(({ name }) => name.endsWith("コード"))?.index ?? null,
    name: group.find(({ name }) => !name.endsWith("コード"))?.index ?? null,
  }));
}

/** What sources.yaml says of a column that holds 0.0905 for 9.05 %. */
const FRACTION = "割合";

function givenText(name: string, entry: SourceEntry): string | null {
  const [, unit] = Object.entries(entry.units).find(([column]) => columnName(column).name === name) ?? [];
  return unit === undefined ? null : fold(unit);
}

function kindUnit(name: string, kind: ResasKind): Unit | null {
  const [, unit] = kind.units?.find(([test]) => matches(test, name)) ?? [];
  return unit === undefined ? null : unitOf(unit);
}

/** A unit that a person gave: one that is known, or just that word. */
function unitNamed(text: string): Unit {
  const unit = fold(text);
  return unitOf(unit) ?? { unit, base: unit, factor: 1 };
}
