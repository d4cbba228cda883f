import type { IndicatorCodebook, IndicatorRecord, IndicatorSeries } from "../../config/indicators.ts";
import type { Finding } from "../../model.ts";

type Values = ReadonlyMap<string, IndicatorRecord>;

/**
 * Reviews for totals that are not the sum of their parts: exact for counts, half a unit of the last digit per part for rounded tables.
 * A difference that the codebook knows passes, if it is that very difference. Years where a part has no value are left out.
 * Source: statistics.md §3.
 */
export function totalFaults(records: readonly IndicatorRecord[], codebook: IndicatorCodebook): Finding[] {
  return codebook.series.flatMap((series) =>
    byYear(records, series).flatMap(([year, values]) => yearFaults(series, year, values)),
  );
}

function byYear(records: readonly IndicatorRecord[], series: IndicatorSeries): [number, Values][] {
  const years = Map.groupBy(
    records.filter((record) => record.series === series.id),
    (record) => record.year,
  );
  return [...years].map(([year, group]) => [year, new Map(group.map((record) => [record.category, record]))]);
}

function yearFaults(series: IndicatorSeries, year: number, values: Values): Finding[] {
  const scale = 10 ** series.decimals;
  return series.totals.flatMap((rule): Finding[] => {
    const total = values.get(rule.total);
    const parts = rule.parts.map((part) => values.get(part)?.value ?? null);
    if (total === undefined || total.value === null || parts.includes(null)) return [];
    const difference = units(total.value) - parts.reduce<number>((sum, part) => sum + units(part ?? 0), 0);
    const known = series.known.find((entry) => entry.year === year)?.differences[rule.name];
    const passes =
      known === undefined
        ? Math.abs(difference) <= (series.rounded ? parts.length / 2 : 0)
        : difference === units(known);
    return passes ? [] : [fault(total, series, rule.name, difference / scale)];

    function units(value: number): number {
      return Math.round(value * scale);
    }
  });
}

function fault({ place }: IndicatorRecord, series: IndicatorSeries, rule: string, difference: number): Finding {
  return {
    code: "R-SUM-41",
    ...place,
    problem: `「${series.label}」の決まり「${rule}」と合いません（計のほうが${series.unit}で ${Math.abs(difference)} ${difference > 0 ? "多い" : "少ない"}）。`,
    remedy:
      "出典の表と見比べてください。出典そのものが合わないときは、data/codebooks/indicators.yaml の known に差と理由を書いてください。",
  };
}
