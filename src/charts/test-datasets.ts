import {
  type Breakdown,
  type Distribution,
  datasetSchema,
  type Flow,
  type Matrix,
  type Ranking,
  type TimeSeries,
} from "../datasets/contract.ts";
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

export const income: Breakdown = {
  ...shares,
  id: "proprietors/income-by-industry",
  title: "所得",
  unit: "万円",
  decimals: 0,
  periods: ["2025"],
  categories: [
    { id: "retail", label: "小売業" },
    { id: "services", label: "サービス業" },
    { id: "wholesale", label: "卸売業" },
  ],
  measures: [
    { id: "lower-quartile", label: "第1四分位" },
    { id: "median", label: "中央値" },
    { id: "upper-quartile", label: "第3四分位" },
  ],
  observations: [
    { period: "2025", category: "retail", measure: "lower-quartile", value: -20, status: "normal", n: 24 },
    { period: "2025", category: "retail", measure: "median", value: 240, status: "normal", n: 24 },
    { period: "2025", category: "retail", measure: "upper-quartile", value: 420, status: "normal", n: 24 },
    { period: "2025", category: "services", measure: "lower-quartile", value: null, status: "suppressed" },
    { period: "2025", category: "services", measure: "median", value: 300, status: "normal", n: 12 },
    { period: "2025", category: "services", measure: "upper-quartile", value: null, status: "suppressed" },
    { period: "2025", category: "wholesale", measure: "median", value: null, status: "suppressed" },
  ],
};

const months = Array.from({ length: 12 }, (_, index) => ({ id: `m${index + 1}`, label: `${index + 1}月` }));

export const season: Breakdown = {
  ...shares,
  id: "proprietors/season-by-month",
  title: "月別の売上",
  periods: ["2025"],
  categories: months,
  measures: [{ id: "retail", label: "小売業" }],
  observations: months.map(({ id }, index) => ({
    period: "2025",
    category: id,
    measure: "retail",
    value: index === 4 ? null : 7 + (index % 5) / 2,
    status: index === 4 ? "suppressed" : "normal",
  })),
};

/** Two measures by class: ages by sex, or industries by two measures. */
export const pairs: Breakdown = {
  ...shares,
  id: "region/two-measures",
  title: "二つの数値",
  unit: "人",
  periods: ["2020"],
  categories: [
    { id: "young", label: "0～14歳" },
    { id: "middle", label: "15～64歳" },
    { id: "old", label: "65歳以上" },
  ],
  measures: [
    { id: "male", label: "男" },
    { id: "female", label: "女" },
  ],
  observations: ["young", "middle", "old"].flatMap((category, index) =>
    ["male", "female"].map((measure, second) => ({
      period: "2020",
      category,
      measure,
      value: index === 0 && second ? null : (index + 1) * 100 + second,
      status: "normal" as const,
    })),
  ),
};

export const bands: Distribution = {
  shape: "distribution",
  ...common,
  id: "proprietors/growth-by-band",
  title: "売上の伸び",
  unit: "人",
  decimals: 0,
  periods: ["2025"],
  basis: null,
  groups: [{ id: "all", label: "全業種" }],
  bands: [
    { id: "down", label: "減少" },
    { id: "level", label: "±5%" },
    { id: "up", label: "増加" },
  ],
  observations: [
    { period: "2025", group: "all", band: "down", value: 22, status: "normal" },
    { period: "2025", group: "all", band: "level", value: 0, status: "normal" },
    { period: "2025", group: "all", band: "up", value: null, status: "suppressed" },
  ],
};

/** 長野県 2010, 億円: the check figure of regional.md §3.2. */
export const circulation: Flow = {
  shape: "flow",
  ...common,
  id: "region/circulation",
  title: "地域経済循環図",
  unit: "億円",
  decimals: 0,
  periods: ["2010"],
  basis: null,
  nodes: [
    { id: "production", label: "生産" },
    { id: "outside", label: "地域外" },
    { id: "primary", label: "第1次産業" },
    { id: "secondary", label: "第2次産業" },
    { id: "tertiary", label: "第3次産業" },
    { id: "employee-income", label: "雇用者所得" },
    { id: "other-income", label: "その他所得" },
    { id: "private-consumption", label: "民間消費額" },
    { id: "private-investment", label: "民間投資額" },
    { id: "other-spending", label: "その他支出" },
  ],
  observations: (
    [
      ["primary", "production", 1473],
      ["secondary", "production", 25978],
      ["tertiary", "production", 53392],
      ["production", "employee-income", 42797],
      ["production", "other-income", 38046],
      ["outside", "employee-income", 98],
      ["outside", "other-income", 6047],
      ["private-consumption", "production", 48521],
      ["private-investment", "production", 10989],
      ["other-spending", "production", 21333],
      ["private-consumption", "outside", 1417],
      ["private-investment", "outside", 3143],
      ["other-spending", "outside", 1585],
    ] as const
  ).map(([from, to, value]) => ({ period: "2010", from, to, value, status: "normal" })),
};

/** Every dataset here keeps to the contract: throws at once otherwise. */
for (const dataset of [conditions, outlook, shares, net, problems, weather, income, season, pairs, bands, circulation])
  datasetSchema.parse(dataset);
