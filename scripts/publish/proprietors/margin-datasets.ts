import type { Breakdown, Dataset } from "../../../src/datasets/contract.ts";
import { fromTenths, shareTenths } from "../rounding.ts";
import {
  cellOf,
  commonFields,
  countIn,
  industryCategories,
  LEVEL_NOTES,
  PROTECTION_NOTE,
  type ProprietorsFrame,
  printed,
} from "./frame.ts";
import { inPercent, ratePercent } from "./print-money.ts";
import type { YearRelease } from "./year-release.ts";

const MARGIN = "net-income";

/** Margin both ways with the share in profit, and all ratios to sales, by industry. Source: statistics.md §2. */
export function marginDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  return [margin(frame), ratios(frame)];
}

function margin(frame: ProprietorsFrame): Breakdown {
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "margin-by-industry",
        title: "所得率と黒字の割合",
        description: "売上に対する所得（青色申告特別控除前所得）の割合と、黒字の方の割合を業種別に示したものです。",
        unit: "％",
        decimals: 1,
        formula:
          "所得率の中央値＝一人ずつの（所得 ÷ 売上）の真ん中の値。全体の所得率＝所得の合計 ÷ 売上の合計。黒字の割合＝所得が0円を超える方の割合",
        notes: [
          ...LEVEL_NOTES,
          "所得率の中央値は、中央値どうしを割ったものではありません。売上が0円の方は所得率に含みません。",
          PROTECTION_NOTE,
        ],
      },
      frame.years,
    ),
    categories: industryCategories(frame),
    measures: [
      { id: "median-margin", label: "所得率の中央値" },
      { id: "pooled-margin", label: "全体の所得率" },
      { id: "in-profit", label: "黒字の割合" },
    ],
    observations: frame.years.flatMap((year) =>
      industryCategories(frame).flatMap(({ id }) => {
        const at = { period: String(year.year), category: id };
        const pooled = year.pooledMargin.get(id);
        const all = countIn(year.persons, cellOf(frame, id));
        const isEmpty = all === 0;
        const rate = year.sumsOf.has(id) && pooled?.status === "normal" ? ratePercent(pooled.rate) : null;
        const profit = partOf(frame, year, id, "profit");
        const share = profit !== null && all !== null && all > 0 ? fromTenths(shareTenths(profit, all)) : null;
        return [
          {
            ...at,
            measure: "median-margin",
            ...printed(
              inPercent(year.ratios.get(MARGIN)?.get(id)?.median ?? null),
              partOf(frame, year, id, "ratio"),
              isEmpty,
            ),
          },
          { ...at, measure: "pooled-margin", ...printed(rate, all, isEmpty) },
          { ...at, measure: "in-profit", ...printed(share, all, isEmpty) },
        ];
      }),
    ),
  };
}

function ratios(frame: ProprietorsFrame): Breakdown {
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "ratios-by-industry",
        title: "売上に対する費用と所得の割合",
        description: "売上に対する原価・経費・専従者給与・所得の割合の中央値を業種別に示したものです。",
        unit: "％",
        decimals: 1,
        formula: "一人ずつの（その金額 ÷ 売上）を小さい順に並べた真ん中の値",
        notes: [
          ...LEVEL_NOTES,
          "それぞれの中央値なので、足しても100％にはなりません。売上が0円の方は含みません。",
          PROTECTION_NOTE,
        ],
      },
      frame.years,
    ),
    categories: industryCategories(frame),
    measures: frame.codebook.ratios.map(({ id, label }) => ({ id, label })),
    observations: frame.years.flatMap((year) =>
      industryCategories(frame).flatMap(({ id }) => {
        const isEmpty = countIn(year.persons, cellOf(frame, id)) === 0;
        return frame.codebook.ratios.map((ratio) => ({
          period: String(year.year),
          category: id,
          measure: ratio.id,
          ...printed(
            inPercent(year.ratios.get(ratio.id)?.get(id)?.median ?? null),
            partOf(frame, year, id, "ratio"),
            isEmpty,
          ),
        }));
      }),
    ),
  };
}

/** Persons of a group in profit, or with a ratio; null where the count is withheld, or the one of the others. */
function partOf(
  frame: ProprietorsFrame,
  { persons }: YearRelease,
  group: string,
  dimension: "profit" | "ratio",
): number | null {
  const id = (part: string) =>
    group === frame.classification.total.code ? `${dimension}=${part}` : `industry=${group}&${dimension}=${part}`;
  return countIn(persons, id("no")) === null ? null : countIn(persons, id("yes"));
}
