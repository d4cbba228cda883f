import { type Breakdown, datasetSchema, type Matrix, type Ranking, type TimeSeries } from "../datasets/contract.ts";
import { printedDifference } from "../format/decimal.ts";

/** Small datasets by contract for the tests of charts and sentences. */
const common = { description: "見本", sources: [{ name: "見本" }], notes: [], sample: true, formula: null };

export const quarters = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"];

/** Values per series over `quarters`; "x" = withheld, null = missing. */
export function balance(
  values: Readonly<Record<string, readonly (number | "x" | null)[]>>,
  more: Partial<TimeSeries> = {},
): TimeSeries {
  const labels: Readonly<Record<string, string>> = { all: "全業種", retail: "小売業", services: "サービス業" };
  const periods = more.periods ?? quarters;
  return {
    shape: "timeSeries",
    ...common,
    id: "di-survey/business-conditions-balance-by-industry",
    title: "業況DI",
    unit: "ポイント",
    decimals: 1,
    basis: "前年同期と比べた今期",
    wording: { up: "改善", down: "悪化" },
    series: Object.keys(values).map((id) => ({ id, label: labels[id] ?? id })),
    observations: Object.entries(values).flatMap(([series, row]) =>
      row.map((value, index) => ({
        period: periods[index] ?? "",
        series,
        value: value === "x" ? null : value,
        status: value === "x" ? ("suppressed" as const) : value === null ? ("missing" as const) : ("normal" as const),
        ...(typeof value === "number" ? { n: series === "all" ? 36 : 8 } : {}),
        changeOnQuarter: printedDifference(published(value), published(row[index - 1]), 1),
      })),
    ),
    ...more,
    periods,
  };
}

function published(value: number | "x" | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}

export const conditions = balance({
  all: [-22.2, -16.7, -5.6, 2.8, -16.7, -12.5],
  retail: [-37.5, -25, "x", 12.5, -12.5, 0],
  services: [0, 12.5, 25, "x", 12.5, "x"],
});

export const outlook = balance(
  { all: [-11.1, -8.3, 0, -13.9, -25, -18.2] },
  {
    id: "di-survey/business-conditions-outlook-balance-by-industry",
    title: "業況の来期見通しDI",
    basis: "今期と比べた来期の見通し",
    horizon: "outlook",
  },
);

export const shares: Breakdown = {
  shape: "breakdown",
  ...common,
  id: "di-survey/business-conditions-shares-by-answer",
  title: "業況の回答割合",
  unit: "%",
  decimals: 1,
  periods: ["2026-Q1", "2026-Q2"],
  basis: "前年同期と比べた今期",
  categories: [
    { id: "improved", label: "好転" },
    { id: "unchanged", label: "不変" },
    { id: "worsened", label: "悪化" },
  ],
  measures: [{ id: "share", label: "割合" }],
  observations: [
    ...["improved", "unchanged", "worsened"].map((category) => ({
      period: "2026-Q1",
      category,
      measure: "share",
      value: null,
      status: "suppressed" as const,
    })),
    { period: "2026-Q2", category: "improved", measure: "share", value: 2.8, status: "normal", n: 36 },
    { period: "2026-Q2", category: "unchanged", measure: "share", value: 69.4, status: "normal", n: 36 },
    { period: "2026-Q2", category: "worsened", measure: "share", value: 27.8, status: "normal", n: 36 },
  ],
};

export const net: Breakdown = {
  ...shares,
  id: "indicators/trade-balance-by-industry",
  title: "域際収支",
  unit: "億円",
  periods: ["2015"],
  basis: null,
  categories: [
    { id: "all", label: "合計" },
    { id: "food", label: "食料品" },
    { id: "oil", label: "石油・石炭製品" },
    { id: "cars", label: "輸送機械" },
  ],
  measures: [{ id: "net", label: "純移輸出" }],
  observations: [
    { period: "2015", category: "all", measure: "net", value: -104.6, status: "normal" },
    { period: "2015", category: "food", measure: "net", value: 512.3, status: "normal" },
    { period: "2015", category: "oil", measure: "net", value: -420.9, status: "normal" },
    { period: "2015", category: "cars", measure: "net", value: null, status: "suppressed" },
  ],
};

export const problems: Ranking = {
  shape: "ranking",
  ...common,
  id: "di-survey/problems-by-option",
  title: "経営上の問題点",
  unit: "%",
  decimals: 1,
  periods: ["2026-Q2"],
  basis: null,
  options: [
    { id: "prices", label: "仕入単価の上昇" },
    { id: "demand", label: "需要の停滞" },
    { id: "labour", label: "人件費の増加" },
    { id: "needs", label: "消費者ニーズの変化への対応" },
  ],
  observations: [
    { period: "2026-Q2", option: "prices", value: 38.9, status: "normal", n: 36, rank: 2, previousRank: 1 },
    { period: "2026-Q2", option: "demand", value: 61.1, status: "normal", n: 36, rank: 1, previousRank: 2 },
    { period: "2026-Q2", option: "labour", value: 38.9, status: "normal", n: 36, rank: 2, previousRank: null },
    { period: "2026-Q2", option: "needs", value: null, status: "suppressed", rank: null, previousRank: 3 },
  ],
};

export const weather: Matrix = {
  shape: "matrix",
  ...common,
  id: "di-survey/weather-by-industry",
  title: "景気天気図",
  unit: "ポイント",
  decimals: 1,
  periods: ["2026-Q2"],
  basis: "前年同期と比べた今期",
  rows: [
    { id: "all", label: "全業種" },
    { id: "retail", label: "小売業" },
  ],
  columns: [
    { id: "businessConditions", label: "業況" },
    { id: "cashPosition", label: "資金繰り" },
  ],
  legend: [
    { step: "cloudy", label: "くもり", symbol: "△", from: -10 },
    { step: "drizzle", label: "小雨", symbol: "▽", from: null },
  ],
  observations: [
    {
      period: "2026-Q2",
      row: "all",
      column: "businessConditions",
      value: -12.5,
      status: "normal",
      n: 36,
      step: "drizzle",
    },
    { period: "2026-Q2", row: "all", column: "cashPosition", value: 0, status: "normal", n: 36, step: "cloudy" },
    {
      period: "2026-Q2",
      row: "retail",
      column: "businessConditions",
      value: 25,
      status: "normal",
      n: 8,
      step: "cloudy",
    },
    { period: "2026-Q2", row: "retail", column: "cashPosition", value: null, status: "suppressed", step: null },
  ],
};

/** Every dataset here keeps to the contract: throws at once otherwise. */
for (const dataset of [conditions, outlook, shares, net, problems, weather]) datasetSchema.parse(dataset);
