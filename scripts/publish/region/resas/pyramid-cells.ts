import type { Status } from "../../../../src/datasets/contract.ts";
import { type SeriesClass, seriesClass } from "./class-id.ts";
import { type DownloadedTable, type TableValue, vintageOf } from "./table.ts";

/** Persons of one age and sex; `from` = the youngest age in years, null where the age is not known. */
export interface PyramidCell {
  readonly period: string;
  readonly age: string;
  readonly from: number | null;
  readonly sex: "men" | "women" | "both";
  readonly value: number | null;
  readonly status: Status;
}

/** Persons by age and sex of one area, of the newest vintage alone. */
export interface Pyramid {
  readonly area: TableValue["area"];
  readonly tables: readonly DownloadedTable[];
  readonly hasOlder: boolean;
  readonly periods: readonly string[];
  /** From the youngest. */
  readonly ages: readonly SeriesClass[];
  readonly cells: readonly PyramidCell[];
  /** Last year that is a result, null where all are or nobody says. */
  readonly lastResult: string | null;
  readonly isUnclear: boolean;
}

/** One pyramid per area. Rows of both sexes together are used only where men and women do not stand apart. */
export function pyramidsOf(tables: readonly DownloadedTable[]): readonly Pyramid[] {
  const levels = [...new Set(tables.flatMap(({ values }) => values.map(({ area }) => area.level)))];
  return levels.flatMap((level) => {
    const all = tables.filter(({ values }) => values.some(({ area }) => area.level === level));
    const newest = all.toSorted((a, b) => (a.origin.retrievedOn < b.origin.retrievedOn ? 1 : -1))[0];
    if (newest === undefined) return [];
    const own = all.filter((table) => vintageOf(table) === vintageOf(newest));
    const values = own.flatMap((table) => table.values.filter(({ area }) => area.level === level));
    return [pyramid(values, own, own.length < all.length)];
  });
}

function pyramid(values: readonly TableValue[], tables: readonly DownloadedTable[], hasOlder: boolean): Pyramid {
  const [first] = values;
  if (first === undefined) throw new Error("a pyramid needs values");
  const read = values.flatMap((value) => {
    const sex = SEX.find(([pattern]) => pattern.test(value.classes.get("男女区分")?.name ?? "総数"))?.[1];
    const age = value.classes.get("年齢");
    return sex === undefined || age === undefined || age.isTotal ? [] : [{ value, sex, age: seriesClass([age]) }];
  });
  const apart = read.some(({ sex }) => sex !== "both");
  const cells = read
    .filter(({ sex }) => !apart || sex !== "both")
    .map(({ value, sex, age }) => {
      const from = /^(?:age-)(?:to-\d+|(\d+))/.exec(age.id);
      return {
        period: String(value.year),
        age: age.id,
        from: from === null ? null : Number(from[1] ?? 0),
        sex,
        value: value.value,
        status: value.status === "ok" ? ("normal" as const) : ("missing" as const),
      };
    });
  const results = values.filter(({ estimate }) => estimate === "result").map(({ year }) => year);
  const isProjected = values.some(({ estimate }) => estimate === "projection");
  return {
    area: first.area,
    tables,
    hasOlder,
    periods: [...new Set(cells.map(({ period }) => period))].sort(),
    ages: [...new Map(read.map(({ age }) => [age.id, age])).values()],
    cells,
    lastResult: isProjected && results.length > 0 ? String(Math.max(...results)) : null,
    isUnclear: values.some(({ estimate }) => estimate === "unknown"),
  };
}

const SEX: readonly (readonly [RegExp, PyramidCell["sex"]])[] = [
  [/^男(?:性)?$/, "men"],
  [/^女(?:性)?$/, "women"],
  [/./, "both"],
];
