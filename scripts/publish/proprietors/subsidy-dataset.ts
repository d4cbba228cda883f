import type { Breakdown } from "../../../src/datasets/contract.ts";
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
  QUANTILE_NOTE,
} from "./frame.ts";
import { inManYen } from "./print-money.ts";

/** Medians with subsidies and without, and the share of persons who had any. Source: statistics.md §2. */
export function subsidyDataset(frame: ProprietorsFrame): Breakdown {
  const { total } = frame.classification;
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "subsidies-by-industry",
        title: "補助金等を含む場合と除いた場合",
        description:
          "売上と所得（青色申告特別控除前所得）の中央値を、補助金等の収入を含む場合と除いた場合で比べたものです。",
        unit: "万円",
        decimals: 0,
        formula: "除いた場合＝一人ずつ、売上（所得）から補助金等の収入を引いた値の中央値",
        notes: [
          ...LEVEL_NOTES,
          "補助金等の収入が空欄の方は、なかったものとして計算しています。受けた方の割合は全業種だけを示します。",
          QUANTILE_NOTE,
          PROTECTION_NOTE,
        ],
      },
      frame.years,
    ),
    categories: industryCategories(frame),
    measures: [
      { id: "sales-with", label: "売上（補助金等を含む）" },
      { id: "sales-without", label: "売上（補助金等を除く）" },
      { id: "income-with", label: "所得（補助金等を含む）" },
      { id: "income-without", label: "所得（補助金等を除く）" },
      { id: "recipients", label: "補助金等を受けた方の割合", unit: "％", decimals: 1 },
    ],
    observations: frame.years.flatMap((year) =>
      industryCategories(frame).flatMap(({ id }) => {
        const n = countIn(year.persons, cellOf(frame, id));
        const at = (measure: string) => ({ period: String(year.year), category: id, measure });
        const { salesWithout, incomeWithout, recipients } = year.subsidies;
        const [yes, no] = [countIn(recipients, "subsidy=yes"), countIn(recipients, "subsidy=no")];
        const share = yes !== null && no !== null && yes + no > 0 ? fromTenths(shareTenths(yes, yes + no)) : null;
        return [
          {
            ...at("sales-with"),
            ...printed(inManYen(year.levels.get("grossSales")?.get(id)?.quantiles.median ?? null), n, n === 0),
          },
          { ...at("sales-without"), ...printed(inManYen(salesWithout.get(id)?.median ?? null), n, n === 0) },
          {
            ...at("income-with"),
            ...printed(inManYen(year.levels.get("netIncome")?.get(id)?.quantiles.median ?? null), n, n === 0),
          },
          { ...at("income-without"), ...printed(inManYen(incomeWithout.get(id)?.median ?? null), n, n === 0) },
          ...(id === total.code ? [{ ...at("recipients"), ...printed(share, n) }] : []),
        ];
      }),
    ),
  };
}
