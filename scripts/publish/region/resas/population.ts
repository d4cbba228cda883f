import type { Breakdown, TimeSeries } from "../../../../src/datasets/contract.ts";
import { type Pyramid, type PyramidCell, pyramidsOf } from "./pyramid-cells.ts";
import { strandSources } from "./strand-words.ts";

const SEXES = [
  { id: "men", label: "男" },
  { id: "women", label: "女" },
] as const;

const GROUPS = [
  { id: "all", label: "総数", from: 0, to: Number.POSITIVE_INFINITY },
  { id: "children", label: "0～14歳", from: 0, to: 14 },
  { id: "working-age", label: "15～64歳", from: 15, to: 64 },
  { id: "elderly", label: "65歳以上", from: 65, to: Number.POSITIVE_INFINITY },
] as const;

const BORDER = "この年より後は将来推計で、実績ではありません。";

/** Tables of persons by age and sex → a pyramid and three age groups for each area. Sums of ages are made only where every age is known. */
export function populationDatasets(tables: Parameters<typeof pyramidsOf>[0]): readonly (Breakdown | TimeSeries)[] {
  return pyramidsOf(tables).flatMap((pyramid) => [
    ageGroups(pyramid),
    ...(SEXES.every(({ id }) => pyramid.cells.some(({ sex }) => sex === id)) ? [byAge(pyramid)] : []),
  ]);
}

function byAge({ area, ages, periods, cells, ...rest }: Pyramid): Breakdown {
  const found = new Map(cells.map((cell) => [`${cell.period} ${cell.age} ${cell.sex}`, cell]));
  return {
    shape: "breakdown",
    id: `region/resas-population-${area.level}-by-age`,
    title: `${area.name}の年齢別の人口`,
    description: `${area.name}の人口を、年齢と男女で分けたものです。`,
    ...common({ area, ...rest, ages, periods, cells }),
    ...(rest.lastResult === null ? {} : { lastResult: rest.lastResult }),
    formula: null,
    categories: ages.map(({ id, label }) => ({ id, label })),
    measures: SEXES.map(({ id, label }) => ({ id, label })),
    observations: periods.flatMap((period) =>
      ages.flatMap(({ id }) =>
        SEXES.map(({ id: sex }) => {
          const { value = null, status = "missing" } = found.get(`${period} ${id} ${sex}`) ?? {};
          return { period, category: id, measure: sex, value, status };
        }),
      ),
    ),
  };
}

function ageGroups(pyramid: Pyramid): TimeSeries {
  const { area, periods, cells, lastResult } = pyramid;
  return {
    shape: "timeSeries",
    id: `region/resas-population-${area.level}-by-age-group`,
    title: `${area.name}の人口の推移`,
    description: `${area.name}の人口を、年齢の3つの区分に分けて並べたものです。`,
    ...common(pyramid),
    formula: "年齢別の人口の和",
    wording: { up: "増加", down: "減少" },
    ...(lastResult === null ? {} : { lastResult }),
    series: GROUPS.map(({ id, label }) => ({ id, label })),
    observations: periods.flatMap((period) =>
      GROUPS.map(({ id, from, to }) => {
        const own = cells.filter((cell) => cell.period === period && isIn(cell, from, to));
        const value = sum(own);
        return { period, series: id, value, status: value === null ? ("missing" as const) : ("normal" as const) };
      }),
    ),
  };
}

function common({ area, tables, periods, lastResult, isUnclear, hasOlder }: Pyramid) {
  return {
    unit: "人",
    decimals: 0,
    periods: [...periods],
    basis: null,
    sources: strandSources({ tables, area }),
    notes: [
      ...(lastResult === null ? [] : [`${lastResult}年までが実績です。${BORDER}`]),
      ...(isUnclear ? ["どの年までが実績かは、もとの表に書かれていません。"] : []),
      ...(hasOlder ? ["前に取得した版とは推計の方法が違うことがあるので、つないでいません。"] : []),
    ],
    sample: false,
  };
}

/** Persons of unknown age are in the total alone. */
function isIn({ from }: PyramidCell, low: number, high: number): boolean {
  return from === null ? low === 0 && high === Number.POSITIVE_INFINITY : from >= low && from <= high;
}

function sum(cells: readonly PyramidCell[]): number | null {
  return cells.length === 0
    ? null
    : cells.reduce<number | null>((total, { value }) => (total === null || value === null ? null : total + value), 0);
}
