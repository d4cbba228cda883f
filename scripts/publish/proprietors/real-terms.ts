import type { Dataset, TimeSeries } from "../../../src/datasets/contract.ts";
import { commonFields, LEVEL_NOTES, PROTECTION_NOTE, type ProprietorsFrame, printed, QUANTILE_NOTE } from "./frame.ts";
import { inManYen } from "./print-money.ts";
import type { YearRelease } from "./year-release.ts";

/**
 * Medians of all industries in money and at the prices of the first year, made from the published medians only. The base is the first year, so
 * that a new year changes no older figure. None without a price index of the first year and of another. Source: statistics.md §2, disclosure.md §1.
 */
export function realTermsDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  const { prices, codebook, years } = frame;
  const [first] = years;
  if (prices === null || first === undefined) return [];
  const base = prices.byYear.get(first.year);
  if (base === undefined || !years.slice(1).some(({ year }) => prices.byYear.has(year))) return [];
  const at = (year: YearRelease, measure: (typeof codebook.measures)[number]) =>
    year.levels.get(measure.id)?.get(frame.classification.total.code)?.quantiles.median ?? null;
  const real = (year: YearRelease, yen: number | null) => {
    const index = prices.byYear.get(year.year);
    return yen === null || index === undefined ? null : deflated(frame, yen, base, index);
  };
  const dataset: TimeSeries = {
    shape: "timeSeries",
    ...commonFields(
      frame,
      {
        slug: "real-terms-by-measure",
        title: "物価の動きを除いた中央値",
        description: `全業種の中央値を、そのままの金額と、${first.year}年の物価に直した金額で並べたものです。`,
        unit: "万円",
        decimals: 0,
        formula: `${first.year}年の物価に直した金額＝公表した中央値 × ${first.year}年の指数 ÷ その年の指数`,
        notes: [...LEVEL_NOTES, QUANTILE_NOTE, PROTECTION_NOTE],
        sources: [{ name: prices.source, processed: true }],
      },
      years,
    ),
    series: codebook.measures.flatMap(({ slug, label }) => [
      { id: `${slug}-nominal`, label: `${label}（そのまま）` },
      { id: `${slug}-real`, label: `${label}（${first.year}年の物価）` },
    ]),
    observations: years.flatMap((year) =>
      codebook.measures.flatMap((measure) => {
        const yen = at(year, measure);
        const period = String(year.year);
        const value = real(year, yen);
        return [
          { period, series: `${measure.slug}-nominal`, ...printed(inManYen(yen), null) },
          { period, series: `${measure.slug}-real`, ...printed(inManYen(value), null, yen !== null && value === null) },
        ];
      }),
    ),
  };
  return [dataset];
}

/** Rounded as medians are. */
function deflated({ policy }: ProprietorsFrame, yen: number, base: number, index: number): number {
  const { belowYen, fineYen, coarseYen } = policy.money.medianRounding;
  const size = Math.abs(yen) * base;
  const unit = (size < belowYen * index ? fineYen : coarseYen) * index;
  const units = Math.floor((2 * size + unit) / (2 * unit));
  return units === 0 ? 0 : Math.sign(yen) * units * (unit / index);
}
