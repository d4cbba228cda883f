import type { Breakdown, Dataset, TimeSeries } from "../../../src/datasets/contract.ts";
import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import {
  cellOf,
  commonFields,
  countIn,
  industryCategories,
  LEVEL_NOTES,
  PROTECTION_NOTE,
  type ProprietorsFrame,
  printed,
  QUANTILE_NOTE,
} from "./frame.ts";
import { inManYen } from "./print-money.ts";
import type { YearRelease } from "./year-release.ts";

type Measure = ProprietorsCodebook["measures"][number];

/** Median over the years, and all levels, of every measure by industry. Source: statistics.md §2. */
export function levelDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  return frame.codebook.measures.flatMap((measure) => [medianSeries(frame, measure), levels(frame, measure)]);
}

/** One level of a group, in 万円. `id` = the measure in the breakdown. */
const LEVELS = [
  {
    id: "median",
    label: "中央値",
    of: (year: YearRelease, measure: Measure, group: string) => quantiles(year, measure, group)?.median ?? null,
  },
  {
    id: "lower-quartile",
    label: "下位4分の1の境",
    of: (year: YearRelease, measure: Measure, group: string) => quantiles(year, measure, group)?.quartiles?.[0] ?? null,
  },
  {
    id: "upper-quartile",
    label: "上位4分の1の境",
    of: (year: YearRelease, measure: Measure, group: string) => quantiles(year, measure, group)?.quartiles?.[1] ?? null,
  },
  { id: "trimmed-mean", label: "10％刈り込み平均", of: trimmedMean },
  { id: "mean", label: "平均", of: () => null },
] as const;

function medianSeries(frame: ProprietorsFrame, measure: Measure): TimeSeries {
  return {
    shape: "timeSeries",
    ...commonFields(
      frame,
      {
        slug: `${measure.slug}-median-by-industry`,
        title: `${measure.label}の中央値`,
        description: `個人事業者の${measure.fullLabel}の中央値を、業種別に年ごとに並べたものです。`,
        unit: "万円",
        decimals: 0,
        formula: `${measure.fullLabel}を小さい順に並べたときの真ん中の値`,
        notes: [...LEVEL_NOTES, QUANTILE_NOTE, PROTECTION_NOTE],
      },
      frame.years,
    ),
    wording: measure.wording,
    series: industryCategories(frame),
    observations: frame.years.flatMap((year) =>
      industryCategories(frame).map(({ id }) => {
        const { value, n } = level(frame, year, measure, id, "median");
        return { period: String(year.year), series: id, ...printed(value, n, n === 0) };
      }),
    ),
  };
}

function levels(frame: ProprietorsFrame, measure: Measure): Breakdown {
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: `${measure.slug}-levels-by-industry`,
        title: `${measure.label}の水準`,
        description: `個人事業者の${measure.fullLabel}の中央値・四分位・平均を、業種別に示したものです。`,
        unit: "万円",
        decimals: 0,
        formula: "10％刈り込み平均＝上下それぞれ1割の方（端数切り捨て）を除いた平均",
        notes: [
          ...LEVEL_NOTES,
          QUANTILE_NOTE,
          "平均は少数の大きな事業者に左右されるので、まず中央値をご覧ください。最初の年の業種別の平均と、増減率とあわせると個人の数字に近づく平均は公表しません。",
          PROTECTION_NOTE,
        ],
      },
      frame.years,
    ),
    categories: industryCategories(frame),
    measures: LEVELS.map(({ id, label }) => ({ id, label })),
    observations: frame.years.flatMap((year) =>
      industryCategories(frame).flatMap(({ id }) =>
        LEVELS.map(({ id: kind }) => {
          const { value, n } = level(frame, year, measure, id, kind);
          return { period: String(year.year), category: id, measure: kind, ...printed(value, n, n === 0) };
        }),
      ),
    ),
  };
}

function level(frame: ProprietorsFrame, year: YearRelease, measure: Measure, group: string, kind: string) {
  const yen =
    kind === "mean"
      ? mean(frame, year, measure, group)
      : (LEVELS.find(({ id }) => id === kind)?.of(year, measure, group) ?? null);
  return { value: inManYen(yen), n: countIn(year.persons, cellOf(frame, group)) };
}

function quantiles(year: YearRelease, measure: Measure, group: string) {
  return year.levels.get(measure.id)?.get(group)?.quantiles;
}

function trimmedMean(year: YearRelease, measure: Measure, group: string): number | null {
  const cell = year.levels.get(measure.id)?.get(group)?.trimmed.cells.get("");
  return cell?.status === "normal" ? cell.mean : null;
}

function mean(frame: ProprietorsFrame, year: YearRelease, measure: Measure, group: string): number | null {
  const cell = year.means.get(measure.id)?.cells.get(cellOf(frame, group));
  return year.meansOf.has(group) && cell?.status === "normal" ? cell.mean : null;
}
