import { type TimeSeries, TOTAL_ID } from "../../../../src/datasets/contract.ts";
import { decimalsOf, roundTo } from "./decimals.ts";
import { measureSlug } from "./slugs.ts";
import { strandNotes, strandSources } from "./strand-words.ts";
import type { Strand } from "./strands.ts";
import { vintageOf } from "./table.ts";

/** Measures per head or per worker: areas of any size stand side by side. Amounts and counts do not. */
const PER_HEAD = new Set(["所定内給与額", "年間賞与その他特別給与額", "一人当たり賃金", "労働生産性"]);
const AREAS = ["city", "prefecture", "nation"] as const;

/** The totals of city, prefecture and nation side by side, where at least two are there in one vintage and unit. */
export function comparisonDatasets(strands: readonly Strand[]): readonly TimeSeries[] {
  const comparable = strands.filter(
    ({ measure, series }) => PER_HEAD.has(measure) && series.some(({ id }) => id === TOTAL_ID),
  );
  const groups = Map.groupBy(comparable, (one) =>
    JSON.stringify([one.kind, one.measure, one.unit, one.grain, one.tables[0] && vintageOf(one.tables[0])]),
  );
  return [...groups.values()].flatMap((group) => {
    const areas = AREAS.flatMap((level) => group.find(({ area }) => area.level === level) ?? []);
    return areas.length < 2 ? [] : [comparison(areas)];
  });
}

function comparison(areas: readonly Strand[]): TimeSeries {
  const cells = areas.flatMap(({ cells: own, area }) =>
    own.filter(({ series }) => series === TOTAL_ID).map((cell) => ({ ...cell, series: area.level })),
  );
  const [first] = areas;
  if (first === undefined) throw new Error("a comparison needs areas");
  const periods = [...new Set(cells.map(({ period }) => period))].sort();
  const decimals = decimalsOf(cells.map(({ value }) => value));
  const found = new Map(cells.map((cell) => [`${cell.period} ${cell.series}`, cell]));
  return {
    shape: "timeSeries",
    id: `region/resas-${first.kind}-${measureSlug(first.measure)}-by-area`,
    title: `${first.measure}の地域の比較`,
    description: `${first.measure}を、${areas.map(({ area }) => area.name).join("と")}で比べたものです。`,
    unit: first.unit ?? "単位の記載なし",
    decimals,
    periods,
    basis: null,
    formula: null,
    sources: areas.flatMap(strandSources),
    notes: [...new Set(areas.flatMap(strandNotes))],
    sample: false,
    series: areas.map(({ area }) => ({ id: area.level, label: area.name })),
    observations: periods.flatMap((period) =>
      areas.map(({ area: { level } }) => {
        const { value = null, status = "missing" } = found.get(`${period} ${level}`) ?? {};
        return { period, series: level, value: value === null ? null : roundTo(value, decimals), status };
      }),
    ),
  };
}
