import type { Breakdown, Dataset, TimeSeries } from "../../../src/datasets/contract.ts";
import type { SentimentItem } from "../../config/proprietors.ts";
import type { BalanceCell } from "../../model.ts";
import { balanceExact, balanceTenths, fromTenths, shareTenths } from "../rounding.ts";
import { type AskedYear, answersOf, askedYears } from "./asked-years.ts";
import { feltDatasets } from "./felt-datasets.ts";
import { commonFields, industryCategories, type ProprietorsFrame, printed } from "./frame.ts";
import { problemsDataset } from "./problems-dataset.ts";

/** The sentiment survey: DI and shares of every item, felt against booked, problems. None where nobody was asked. Source: statistics.md §2. */
export function sentimentDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  const asked = frame.years.flatMap(({ year, sentiment }): AskedYear[] =>
    sentiment === null ? [] : [{ year, sentiment }],
  );
  if (asked.length === 0) return [];
  const { items } = frame.codebook.sentiment;
  return [
    ...items.map((item) => balance(frame, item, asked)),
    ...items.map((item) => shares(frame, item, asked)),
    ...feltDatasets(frame, asked),
    problemsDataset(frame, asked),
  ];
}

function balance(frame: ProprietorsFrame, item: SentimentItem, asked: readonly AskedYear[]): TimeSeries {
  const series = industryCategories(frame);
  const { minimumFrequency, smallNumber } = frame.policy.di;
  const cellAt = (year: number, id: string): BalanceCell => {
    const release = asked.find((one) => one.year === year)?.sentiment.balances.get(item.id);
    return (
      (id === frame.classification.total.code ? release?.all : release?.industries.get(id)) ?? { status: "missing" }
    );
  };
  return {
    shape: "timeSeries",
    ...commonFields(
      frame,
      {
        slug: `${item.slug}-balance-by-industry`,
        title: `${item.label}DI`,
        description: `個人事業者に聞いた${item.label}のDIを、業種別に年ごとに並べたものです。`,
        unit: "ポイント",
        decimals: 1,
        basis: frame.codebook.sentiment.basis,
        formula: formulaOf(frame, item),
        notes: [
          ...item.notes,
          `${frame.classification.total.label}は、業種の値の平均ではなく、回答した方全員をまとめて計算しています。`,
          `n は有効回答の人数です。n が${smallNumber}未満の値には * を付けています。`,
          `x は、回答した方の答えがわからないように公表を控えた値です（n が${minimumFrequency}未満のときなど）。`,
        ],
      },
      askedYears(frame, asked),
    ),
    horizon: "current",
    wording: item.wording,
    series,
    observations: asked.flatMap(({ year }) =>
      series.map(({ id }) => {
        const cell = cellAt(year, id);
        const before = cellAt(year - 1, id);
        const at = { period: String(year), series: id };
        if (cell.status !== "normal") return { ...at, value: null, status: cell.status, changeOnYear: null };
        const tenths = balanceTenths(cell.net, cell.n);
        const changeOnYear =
          before.status === "normal" ? fromTenths(tenths - balanceTenths(before.net, before.n)) : null;
        return { ...at, ...printed(fromTenths(tenths), cell.n), exact: balanceExact(cell.net, cell.n), changeOnYear };
      }),
    ),
  };
}

function shares(frame: ProprietorsFrame, item: SentimentItem, asked: readonly AskedYear[]): Breakdown {
  const answers = answersOf(frame, item);
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: `${item.slug}-shares-by-answer`,
        title: `${item.label}の回答の割合（${frame.classification.total.label}）`,
        description: `${item.label}について、${answers.map(({ label }) => `「${label}」`).join("")}と答えた方の割合です。`,
        unit: "％",
        decimals: 1,
        basis: frame.codebook.sentiment.basis,
        formula: "その回答をした方の人数 ÷ 有効回答の人数（n）× 100",
        notes: [
          "四捨五入のため、合計が100.0％にならないことがあります。",
          "x は、回答した方の答えがわからないように公表を控えた値です。",
        ],
      },
      askedYears(frame, asked),
    ),
    categories: answers.map(({ id, label }) => ({ id, label })),
    measures: [{ id: "share", label: "割合" }],
    observations: asked.flatMap(({ year, sentiment }) => {
      const cell = sentiment.balances.get(item.id)?.shares ?? { status: "missing" as const };
      return answers.map(({ id, count }) => ({
        period: String(year),
        category: id,
        measure: "share",
        ...(cell.status === "normal"
          ? printed(fromTenths(shareTenths(cell[count], cell.n)), cell.n)
          : { value: null, status: cell.status }),
      }));
    }),
  };
}

function formulaOf(frame: ProprietorsFrame, item: SentimentItem): string {
  const [good, , bad] = answersOf(frame, item);
  return `「${good?.label}」と答えた方の割合（％）から「${bad?.label}」と答えた方の割合（％）を引いた値`;
}
