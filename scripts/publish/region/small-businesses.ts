import type { Breakdown, TimeSeries } from "../../../src/datasets/contract.ts";
import type { PeriodId } from "../../../src/datasets/period.ts";
import { type Amounts, amountsOf } from "./amounts.ts";
import { derivedSeries } from "./derived-series.ts";
import type { Find } from "./find.ts";
import { ratio } from "./ratio.ts";
import { processedSources } from "./sources.ts";
import { yearName } from "./year-name.ts";

/** The two areas are counted differently and are never joined. Source: issue 5. */
const AREAS = [
  { id: "chamber", label: "釧路商工会議所の区域" },
  { id: "city", label: "釧路市全域" },
] as const;

/** Small businesses: their share of all establishments in each area, and the change over the censuses for the whole city. */
export function smallBusinessDatasets(find: Find): (TimeSeries | Breakdown)[] {
  const shares = AREAS.flatMap(({ id, label }) => {
    const [small, all] = [find(`small-businesses-${id}-by-industry`), find(`establishments-${id}-by-industry`)];
    return small === null || all === null ? [] : [share(small, all, id, label)];
  });
  const [small, all] = [find("small-businesses-city-by-industry"), find("establishments-city-by-industry")];
  return small === null || all === null ? shares : [...shares, ...change(small, all)];
}

function share(small: TimeSeries, all: TimeSeries, area: string, label: string): TimeSeries {
  const [part, whole] = [amountsOf(small, 0), amountsOf(all, 0)];
  return derivedSeries(
    {
      name: `small-business-share-${area}-by-industry`,
      title: `業種別の小規模事業者の割合（${label}）`,
      description: `${label}の事業所総数に対する小規模事業者数の割合です。`,
      unit: "%",
      decimals: 1,
      formula: "小規模事業者数÷事業所総数×100",
      wording: { up: "上昇", down: "低下" },
      periods: small.periods.filter((period) => all.periods.includes(period)),
      series: small.series,
      notes: [...small.notes],
      value: (period, series) => {
        const [few, many] = [part.at(period, series), whole.at(period, series)];
        return few === null || many === null ? "missing" : ratio(100n * few, many, 1);
      },
    },
    small,
    all,
  );
}

/** Between the first and the last census of the tables; none where there is only one. */
function change(small: TimeSeries, all: TimeSeries): Breakdown[] {
  const periods = small.periods.filter((period) => all.periods.includes(period));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const measures = [
    { id: "small", label: "小規模事業者数", amounts: amountsOf(small, 0) },
    { id: "all", label: "事業所総数", amounts: amountsOf(all, 0) },
  ];
  return [
    {
      shape: "breakdown",
      id: "region/establishment-change-city-by-industry",
      title: "業種別の小規模事業者数と事業所総数の増減率（釧路市全域）",
      description: `小規模事業者数と事業所総数が、${yearName(first)}から${yearName(last)}までに何%増え、または減ったかを業種別に表したものです。`,
      unit: "%",
      decimals: 1,
      periods: [last],
      basis: `${yearName(first)}と比べた増減`,
      formula: `（${yearName(last)}の数－${yearName(first)}の数）÷${yearName(first)}の数×100`,
      sources: processedSources(small, all),
      notes: ["数が少ない業種は、増減率が大きく動きます。", ...small.notes],
      sample: false,
      categories: small.series,
      measures: measures.map(({ id, label }) => ({ id, label })),
      observations: small.series.flatMap(({ id: category }) =>
        measures.map(({ id, amounts }) => ({
          period: last,
          category,
          measure: id,
          ...growth(amounts, first, last, category),
        })),
      ),
    },
  ];
}

function growth({ at }: Amounts, first: PeriodId, last: PeriodId, category: string) {
  const [then, now] = [at(first, category), at(last, category)];
  if (then === null || now === null) return { value: null, status: "missing" as const };
  const value = ratio(100n * (now - then), then, 1);
  return { value, status: value === null ? ("notApplicable" as const) : ("normal" as const) };
}
