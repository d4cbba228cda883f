import type { Breakdown } from "../../../src/datasets/contract.ts";
import { fromTenths, shareTenths } from "../rounding.ts";
import { bandCategories, barId } from "./bars.ts";
import { commonFields, LEVEL_NOTES, PROTECTION_NOTE, type ProprietorsFrame, printed, QUANTILE_NOTE } from "./frame.ts";
import { inManYen, inPercent } from "./print-money.ts";

/** Persons, income and margin by size of sales, all industries. Source: statistics.md §2. */
export function sizeDataset(frame: ProprietorsFrame): Breakdown {
  const classes = frame.codebook.sizeClasses;
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "sizes-by-class",
        title: "売上の規模別にみた人数と所得",
        description:
          "売上の規模ごとの人数の割合、所得（青色申告特別控除前所得）の中央値、所得率の中央値です（全業種）。",
        unit: "％",
        decimals: 1,
        notes: [
          ...LEVEL_NOTES,
          QUANTILE_NOTE,
          "規模は、下の境の金額を含み、上の境の金額を含みません。",
          "人数の少ない規模は、隣の規模とまとめています。",
          PROTECTION_NOTE,
        ],
      },
      frame.years,
    ),
    categories: bandCategories(
      classes,
      frame.years.flatMap(({ sizes }) => sizes.bars ?? []),
    ),
    measures: [
      { id: "share", label: "人数の割合" },
      { id: "median-income", label: "所得の中央値", unit: "万円", decimals: 0 },
      { id: "median-margin", label: "所得率の中央値" },
    ],
    observations: frame.years.flatMap(({ year, sizes }) => {
      const period = String(year);
      const total = (sizes.bars ?? []).reduce((sum, bar) => sum + bar.count, 0);
      const countOf = (id: string) => sizes.bars?.find((bar) => barId(bar) === id)?.count ?? null;
      return [
        ...(sizes.bars ?? []).map((bar) => ({
          period,
          category: barId(bar),
          measure: "share",
          ...printed(fromTenths(shareTenths(bar.count, total)), total),
        })),
        ...classes.flatMap(({ id }) => {
          const n = countOf(id);
          return [
            {
              period,
              category: id,
              measure: "median-income",
              ...printed(inManYen(sizes.income.get(id)?.median ?? null), n, n === 0),
            },
            {
              period,
              category: id,
              measure: "median-margin",
              ...printed(inPercent(sizes.margin.get(id)?.median ?? null), n, n === 0),
            },
          ];
        }),
      ];
    }),
  };
}
