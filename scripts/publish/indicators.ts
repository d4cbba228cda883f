import type { TimeSeries } from "../../src/datasets/contract.ts";
import type { IndicatorCodebook, IndicatorRecord, IndicatorSeries } from "../config/indicators.ts";

/** A figure of 「まちの数字」 on the home page: which series of which dataset, and its short name. */
export interface KeyFigure {
  readonly dataset: string;
  readonly series: string;
  readonly label: string;
  /** The dataset in which the source itself gives the change from the period before. */
  readonly changes?: string;
}

/**
 * The public series as datasets, in the codebook's order; a series without records is left out. Every category stands in every period:
 * what no row says is `missing`. Real figures from public sources: never sample, no disclosure control. Source: regional.md §4, architecture.md §3.
 */
export function indicatorDatasets(records: readonly IndicatorRecord[], codebook: IndicatorCodebook): TimeSeries[] {
  return codebook.series.flatMap((series) => {
    const own = records.filter((record) => record.series === series.id);
    return own.length === 0 ? [] : [dataset(series, own)];
  });
}

/** What the home page shows of the city, in the order that the codebook gives; only what stands in `datasets`. */
export function indicatorKeyFigures(
  codebook: IndicatorCodebook,
  datasets: readonly TimeSeries[],
): readonly KeyFigure[] {
  const isThere = (id: string) => datasets.some((dataset) => dataset.id === id);
  return codebook.series
    .flatMap((series) => (series.keyFigure ? [{ ...series.keyFigure, dataset: indicatorDatasetId(series) }] : []))
    .filter(({ dataset: id }) => isThere(id))
    .sort((a, b) => a.order - b.order)
    .map(({ dataset: id, category, label, changes }) => ({
      dataset: id,
      series: category,
      label,
      ...(changes !== undefined && isThere(`indicators/${changes}`) && { changes: `indicators/${changes}` }),
    }));
}

/** `indicators/<series id>`. */
export function indicatorDatasetId(series: IndicatorSeries): string {
  return `indicators/${series.id}`;
}

function dataset(series: IndicatorSeries, records: readonly IndicatorRecord[]): TimeSeries {
  const years = [...new Set(records.map(({ year }) => year))].sort((a, b) => a - b);
  const found = new Map(records.map((record) => [`${record.year} ${record.category}`, record]));
  const { up, down } = series.wording ?? {};
  return {
    shape: "timeSeries",
    id: indicatorDatasetId(series),
    title: series.title,
    description: series.description,
    unit: series.unit,
    decimals: series.decimals,
    periods: years.map((year) => periodId(series, year)),
    basis: null,
    formula: series.formula ?? null,
    sources: [series.source],
    notes: [...new Set([...series.notes, ...knownNotes(series, years), ...recordNotes(series, records)])],
    sample: false,
    ...(up !== undefined && down !== undefined && { wording: { up, down } }),
    series: series.categories.map(({ id, label, note }) => ({ id, label, ...(note !== undefined && { note }) })),
    observations: years.flatMap((year) =>
      series.categories.map(({ id }) => {
        const record = found.get(`${year} ${id}`);
        return {
          period: periodId(series, year),
          series: id,
          value: record?.value ?? null,
          status: record?.status ?? "missing",
          changeOnYear: difference(series, record?.value, found.get(`${year - 1} ${id}`)?.value),
        };
      }),
    ),
  };
}

function periodId(series: IndicatorSeries, year: number): string {
  return series.period === "fiscalYear" ? `FY${year}` : String(year);
}

/** Of the two printed values, in whole units of the last digit: no binary fraction is left over. */
function difference(
  series: IndicatorSeries,
  now: number | null | undefined,
  before: number | null | undefined,
): number | null {
  if (typeof now !== "number" || typeof before !== "number") return null;
  const scale = 10 ** series.decimals;
  return (Math.round(now * scale) - Math.round(before * scale)) / scale;
}

function knownNotes(series: IndicatorSeries, years: readonly number[]): string[] {
  return series.known.filter(({ year }) => years.includes(year)).map(({ why }) => why);
}

function recordNotes(series: IndicatorSeries, records: readonly IndicatorRecord[]): string[] {
  const ending = series.period === "fiscalYear" ? "年度" : "年";
  const labels = new Map(series.categories.map(({ id, label }) => [id, label]));
  const notes = Map.groupBy(
    records.filter(({ note }) => note !== null),
    ({ year, note }) => `${year}${ending}：${note}`,
  );
  return [...notes].map(([text, group]) =>
    group.length === series.categories.length
      ? text
      : `${text}（${group.map(({ category }) => labels.get(category) ?? category).join("、")}）`,
  );
}
