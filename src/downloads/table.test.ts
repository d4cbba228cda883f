import { expect, test } from "vitest";
import type { Dataset } from "../datasets/contract.ts";
import { downloadTable } from "./table.ts";

const common = {
  title: "題",
  description: "説明",
  unit: "ポイント",
  decimals: 1,
  periods: ["2026-Q3"],
  basis: null,
  formula: null,
  sources: [{ name: "調査", scope: "市全域" }],
  notes: [],
  sample: false,
};
const classes = [
  { id: "all", label: "全業種" },
  { id: "retail", label: "小売業" },
];
const cell = { period: "2026-Q3", value: 4.2, status: "normal", n: 8 } as const;

const series: Dataset = {
  shape: "timeSeries",
  ...common,
  id: "di-survey/a",
  series: classes,
  observations: [
    { ...cell, series: "all", exact: 4.1667, changeOnQuarter: -1, changeOnYear: null },
    {
      period: "2026-Q3",
      series: "retail",
      value: null,
      status: "suppressed",
      changeOnQuarter: null,
      changeOnYear: null,
    },
  ],
};

test("a series has a row per value, with the changes and the value before rounding", () => {
  const { columns, rows } = downloadTable(series);
  expect(columns.map(({ header }) => header)).toEqual([
    "期間",
    "期間（和暦）",
    "区分",
    "値",
    "単位",
    "n",
    "状態",
    "前期差",
    "前年同期差",
    "丸め前",
    "出典",
  ]);
  expect(rows[0]?.cells).toEqual([
    "2026-Q3",
    "令和8年（2026年）7～9月期",
    "全業種",
    4.2,
    "ポイント",
    8,
    "公表",
    -1,
    null,
    4.1667,
    "調査［市全域］",
  ]);
});

test("a withheld value leaves no number behind", () => {
  const cells = downloadTable(series).rows[1]?.cells ?? [];
  expect(cells.filter((each) => typeof each === "number")).toEqual([]);
  expect(cells).toContain("秘匿");
});

const others: readonly {
  name: string;
  dataset: Dataset;
  headers: readonly string[];
  cells: readonly (string | number | null)[];
}[] = [
  {
    name: "breakdown",
    dataset: {
      shape: "breakdown",
      ...common,
      id: "di-survey/b",
      categories: classes,
      measures: [{ id: "rate", label: "回収率", unit: "％", decimals: 0 }],
      observations: [{ ...cell, category: "all", measure: "rate" }],
    },
    headers: ["区分", "項目"],
    cells: ["全業種", "回収率", 4.2, "％", 8, "公表"],
  },
  {
    name: "ranking",
    dataset: {
      shape: "ranking",
      ...common,
      id: "di-survey/c",
      options: classes,
      observations: [{ ...cell, option: "retail", rank: 1, previousRank: null, first: 2.5 }],
    },
    headers: ["区分"],
    cells: ["小売業", 4.2, "ポイント", 8, "公表", 1, null, 2.5],
  },
  {
    name: "matrix",
    dataset: {
      shape: "matrix",
      ...common,
      id: "di-survey/d",
      rows: classes,
      columns: [{ id: "sales", label: "売上額" }],
      legend: [{ step: "cloudy", label: "くもり", symbol: "△", from: null }],
      observations: [{ ...cell, row: "all", column: "sales", step: "cloudy" }],
    },
    headers: ["区分", "項目"],
    cells: ["全業種", "売上額", 4.2, "ポイント", 8, "公表", "くもり"],
  },
  {
    name: "distribution",
    dataset: {
      shape: "distribution",
      ...common,
      id: "di-survey/e",
      groups: classes,
      bands: [{ id: "low", label: "低い" }],
      observations: [{ ...cell, group: "all", band: "low" }],
    },
    headers: ["区分", "階級"],
    cells: ["全業種", "低い", 4.2, "ポイント", 8, "公表"],
  },
  {
    name: "flow",
    dataset: {
      shape: "flow",
      ...common,
      id: "di-survey/f",
      nodes: classes,
      observations: [{ ...cell, from: "all", to: "retail" }],
    },
    headers: ["出", "入"],
    cells: ["全業種", "小売業", 4.2, "ポイント", 8, "公表"],
  },
];

test.each(others)("a $name has its classes as columns", ({ dataset, headers, cells }) => {
  const { columns, rows } = downloadTable(dataset);
  expect(columns.slice(2, 2 + headers.length).map(({ header }) => header)).toEqual(headers);
  expect(rows[0]?.cells.slice(2, -1)).toEqual(cells);
});

test("decimals of a measure stand before those of its dataset", () => {
  const [breakdown] = others;
  expect(breakdown && downloadTable(breakdown.dataset).rows[0]?.decimals).toBe(0);
});
