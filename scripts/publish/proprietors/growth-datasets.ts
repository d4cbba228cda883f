import type { Breakdown, Dataset, TimeSeries } from "../../../src/datasets/contract.ts";
import type { BalanceCell } from "../../model.ts";
import { balanceExact, balanceTenths, fromTenths } from "../rounding.ts";
import { industryCategories, type ProprietorsFrame, printed } from "./frame.ts";
import { directions, histogram } from "./growth-distribution.ts";
import { baseOf, type Measure, type Panel, panelFields } from "./growth-panel.ts";
import { inPercent, ratePercent } from "./print-money.ts";

/** The matched panel of every measure: growth, balance, directions, histogram. Comes first on every page. Source: statistics.md §2. */
export function growthDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  if (frame.years.every(({ growth }) => growth === null)) return [];
  return frame.codebook.measures.flatMap((measure) => {
    const panels = frame.years.flatMap((year): Panel[] => {
      const growth = year.growth?.get(measure.id);
      return growth === undefined ? [] : [{ year, growth }];
    });
    return [
      rates(frame, measure, panels),
      balance(frame, measure, panels),
      directions(frame, measure, panels),
      histogram(frame, measure, panels),
    ];
  });
}

function rates(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): Breakdown {
  return {
    shape: "breakdown",
    ...panelFields(frame, measure, panels, {
      slug: `${measure.slug}-growth-by-industry`,
      title: `同じ方の${measure.label}の増減率`,
      description: `2年続けて営業した個人事業者の${measure.fullLabel}が、前の年から何％増減したかを業種別に示したものです。`,
      formula:
        "合計の増減率＝（この年の合計 ÷ 前の年の合計 − 1）× 100。増減率の中央値＝一人ずつの増減率を小さい順に並べた真ん中の値",
      notes: ["合計の増減率は、合計や平均とあわせると個人の数字に近づく場合は公表しません。"],
      unit: "％",
    }),
    categories: industryCategories(frame),
    measures: [
      { id: "median", label: "増減率の中央値" },
      { id: "pooled", label: "合計の増減率" },
    ],
    observations: panels.flatMap(({ year, growth }) =>
      industryCategories(frame).flatMap(({ id }) => {
        const n = baseOf(frame, growth, id);
        const pooled = growth.pooled.get(id);
        const rate = growth.pooledOf.has(id) && pooled?.status === "normal" ? ratePercent(pooled.rate - 1) : null;
        const at = { period: String(year.year), category: id };
        return [
          { ...at, measure: "median", ...printed(inPercent(growth.median.get(id)?.median ?? null), n, n === 0) },
          pooled?.status === "notApplicable"
            ? { ...at, measure: "pooled", value: null, status: "notApplicable" as const }
            : { ...at, measure: "pooled", ...printed(rate, null, pooled?.status === "missing") },
        ];
      }),
    ),
  };
}

function balance(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): TimeSeries {
  const series = industryCategories(frame);
  const cellAt = (panel: Panel | undefined, id: string): BalanceCell =>
    (id === frame.classification.total.code ? panel?.growth.balance.all : panel?.growth.balance.industries.get(id)) ?? {
      status: "missing",
    };
  return {
    shape: "timeSeries",
    ...panelFields(frame, measure, panels, {
      slug: `${measure.slug}-balance-by-industry`,
      title: `${measure.label}が増えた方と減った方の差（DI）`,
      description: `${measure.fullLabel}が5％を超えて増えた方の割合から、5％を超えて減った方の割合を引いた値です。`,
      formula: "5％を超えて増えた方の割合（％）から5％を超えて減った方の割合（％）を引いた値",
      notes: [],
      unit: "ポイント",
    }),
    horizon: "current",
    wording: measure.wording,
    series,
    observations: panels.flatMap((panel) =>
      series.map(({ id }) => {
        const cell = cellAt(panel, id);
        const before = cellAt(
          panels.find(({ year }) => year.year === panel.year.year - 1),
          id,
        );
        const at = { period: String(panel.year.year), series: id };
        if (cell.status !== "normal") return { ...at, value: null, status: cell.status, changeOnYear: null };
        const tenths = balanceTenths(cell.net, cell.n);
        const change = before.status === "normal" ? fromTenths(tenths - balanceTenths(before.net, before.n)) : null;
        const n = baseOf(frame, panel.growth, id);
        return {
          ...at,
          ...printed(fromTenths(tenths), n),
          exact: balanceExact(cell.net, cell.n),
          changeOnYear: change,
        };
      }),
    ),
  };
}
