import { expect, test } from "vitest";
import type { Ranking, TimeSeries } from "../../datasets/contract.ts";
import { cellHtml } from "./cell-html.ts";
import { rankingTable } from "./ranking-table.ts";
import { seriesTable } from "./series-table.ts";

const common = {
  id: "di-survey/a",
  title: "業況DI",
  description: "",
  unit: "ポイント",
  decimals: 1,
  basis: null,
  formula: null,
  sources: [{ name: "調査" }],
  notes: [],
  sample: false,
};
const style = { decimals: 1, minus: "▲" } as const;

const series: TimeSeries = {
  shape: "timeSeries",
  ...common,
  periods: ["2026-Q2", "2026-Q3"],
  series: [
    { id: "all", label: "全業種" },
    { id: "retail", label: "小売業" },
  ],
  observations: [
    {
      period: "2026-Q2",
      series: "all",
      value: -10,
      status: "normal",
      n: 36,
      changeOnQuarter: null,
      changeOnYear: null,
    },
    { period: "2026-Q2", series: "retail", value: null, status: "suppressed" },
    {
      period: "2026-Q3",
      series: "all",
      value: -12.5,
      status: "normal",
      n: 36,
      changeOnQuarter: -2.5,
      changeOnYear: null,
    },
    { period: "2026-Q3", series: "retail", value: 0, status: "normal", n: 8 },
  ],
};

test("the newest quarter stands first, changes beside the total", () => {
  const { columns, rows } = seriesTable(series, series.periods, style, 10);
  expect(columns).toEqual(["全業種", "前期差", "前年同期差", "小売業"]);
  expect(rows.map(({ label, cells }) => [label, ...cells.map(({ visible }) => visible)])).toEqual([
    ["8年7～9月", "▲12.5", "▲2.5", "－", "0.0*"],
    ["8年4～6月", "▲10.0", "－", "－", "x"],
  ]);
});

test("a withheld cell is said, and has no n", () => {
  const withheld = seriesTable(series, ["2026-Q2"], style, 10).rows[0]?.cells.at(-1);
  expect(withheld).toEqual({ visible: "x", spoken: "秘匿", n: undefined });
});

test("a ranking is in order of rank, what has none last", () => {
  const ranking: Ranking = {
    shape: "ranking",
    ...common,
    unit: "％",
    periods: ["2026-Q3"],
    options: [
      { id: "other", label: "その他" },
      { id: "a", label: "需要の停滞" },
      { id: "b", label: "競争の激化" },
    ],
    observations: [
      { period: "2026-Q3", option: "other", value: 9, status: "normal", rank: null, previousRank: null },
      { period: "2026-Q3", option: "b", value: 40, status: "normal", rank: 2, previousRank: 1, first: 10 },
      { period: "2026-Q3", option: "a", value: 50, status: "normal", rank: 1, previousRank: 2, first: null },
    ],
  };
  expect(
    rankingTable(ranking, "2026-Q3", "▲").rows.map(({ label, cells }) => [
      label,
      ...cells.map(({ visible }) => visible),
    ]),
  ).toEqual([
    ["需要の停滞", "1位", "2位", "50.0", "－"],
    ["競争の激化", "2位", "1位", "40.0", "10.0"],
    ["その他", "－", "－", "9.0", "－"],
  ]);
});

test("a cell's text cannot become markup", () => expect(cellHtml({ visible: "<b>", spoken: "<b>" })).toBe("&lt;b&gt;"));
