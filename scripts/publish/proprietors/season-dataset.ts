import type { Breakdown, Dataset } from "../../../src/datasets/contract.ts";
import {
  commonFields,
  industryCategories,
  LEVEL_NOTES,
  PROTECTION_NOTE,
  type ProprietorsFrame,
  printed,
} from "./frame.ts";
import { inPercent } from "./print-money.ts";

/** The year's rhythm: median share of each month in the year's sales, by industry. None where no year has months. Source: statistics.md §2. */
export function seasonDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  const years = frame.years.filter(({ season }) => season !== null);
  if (years.length === 0) return [];
  const months = Array.from({ length: 12 }, (_, month) => ({ id: `month-${month + 1}`, label: `${month + 1}月` }));
  const dataset: Breakdown = {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "season-by-month",
        title: "売上の季節による動き",
        description: "1年の売上のうち各月が占める割合の中央値を、業種別に示したものです。",
        unit: "％",
        decimals: 1,
        formula: "一人ずつの（その月の売上 ÷ 1年の売上）を小さい順に並べた真ん中の値",
        notes: [
          ...LEVEL_NOTES,
          "月別の売上がわかる方だけで計算しています。それぞれの中央値なので、12か月を足しても100％にはなりません。12等分なら8.3％です。",
          PROTECTION_NOTE,
        ],
      },
      years,
    ),
    categories: months,
    measures: industryCategories(frame),
    observations: years.flatMap(({ year, season }) =>
      months.flatMap(({ id }, month) =>
        industryCategories(frame).map((industry) => ({
          period: String(year),
          category: id,
          measure: industry.id,
          ...printed(inPercent(season?.get(industry.id)?.[month]?.median ?? null), null),
        })),
      ),
    ),
  };
  return [dataset];
}
