import { type MatchedRow, matchedRows } from "../aggregate/proprietors/panel.ts";
import { fullYearRows, measureAt, rowsByIndustry, valuesOf } from "../aggregate/proprietors/persons.ts";
import type { Classification } from "../config/classification.ts";
import { MEASURES, type MeasureId } from "../config/proprietors.ts";
import type { PersonValues, SettlementYear } from "../config/proprietors-records.ts";

/** Amounts of the persons of each group (an industry or the total). */
export type GroupValues = ReadonlyMap<string, PersonValues>;

/** The persons of one year who count in levels: rows and amounts by group. */
export interface YearGroups {
  readonly year: SettlementYear;
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly amounts: ReadonlyMap<MeasureId, GroupValues>;
}

/** The same persons in two years, by group: their amounts now and before. */
export interface PanelGroups {
  readonly matched: readonly MatchedRow[];
  readonly rows: ReadonlyMap<string, readonly MatchedRow[]>;
  readonly now: ReadonlyMap<MeasureId, GroupValues>;
  readonly before: ReadonlyMap<MeasureId, GroupValues>;
}

/** Persons with twelve months, by industry in classification order, all together first. */
export function yearGroups(year: SettlementYear, { industries, total }: Classification): YearGroups {
  const rows = rowsByIndustry(
    year,
    fullYearRows(year),
    industries.map(({ code }) => code),
    total.code,
  );
  const amounts = MEASURES.map(
    (measure) =>
      [measure, mapGroups(rows, (group) => valuesOf(year, group, (row) => measureAt(year, measure, row)))] as const,
  );
  return { year, rows, amounts: new Map(amounts) };
}

/** Persons with twelve months in both years, in the industry of this year. */
export function panelGroups(
  now: SettlementYear,
  before: SettlementYear,
  { industries, total }: Classification,
): PanelGroups {
  const matched = matchedRows(now, before);
  const groups = Map.groupBy(matched, ([row]) => now.industryAt(row));
  const rows = new Map([
    [total.code, matched],
    ...industries.map(({ code }) => [code, groups.get(code) ?? []] as const),
  ]);
  const old = new Map(matched);
  const amountsOf = (valueAt: (measure: MeasureId, row: number) => number) =>
    new Map(
      MEASURES.map((measure) => [
        measure,
        mapGroups(rows, (group) =>
          valuesOf(
            now,
            group.map(([row]) => row),
            (row) => valueAt(measure, row),
          ),
        ),
      ]),
    );
  return {
    matched,
    rows,
    now: amountsOf((measure, row) => measureAt(now, measure, row)),
    before: amountsOf((measure, row) => measureAt(before, measure, old.get(row) ?? 0)),
  };
}

/** The same for every group. */
export function mapGroups<A, B>(
  groups: ReadonlyMap<string, A>,
  convert: (group: A, code: string) => B,
): ReadonlyMap<string, B> {
  return new Map([...groups].map(([code, group]) => [code, convert(group, code)]));
}
