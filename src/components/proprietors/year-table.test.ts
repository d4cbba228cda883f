import { expect, test } from "vitest";
import type { Breakdown } from "../../datasets/contract.ts";
import { measureByYear, measuresOfYear } from "./year-table.ts";

const options = { minus: "▲", smallNumber: 0, corner: "業種" } as const;
const dataset: Breakdown = {
  shape: "breakdown",
  id: "proprietors/a",
  title: "所得の水準",
  description: "",
  unit: "万円",
  decimals: 0,
  periods: ["2024", "2025"],
  basis: null,
  formula: null,
  sources: [{ name: "調査" }],
  notes: [],
  sample: true,
  categories: [
    { id: "all", label: "全業種" },
    { id: "wholesale", label: "卸売業" },
  ],
  measures: [
    { id: "median", label: "中央値" },
    { id: "rate", label: "割合", unit: "％", decimals: 1 },
  ],
  observations: [
    { period: "2025", category: "all", measure: "median", value: 1300, status: "normal", n: 481 },
    { period: "2025", category: "all", measure: "rate", value: -5, status: "normal", n: 481 },
    { period: "2025", category: "wholesale", measure: "median", value: null, status: "suppressed" },
    { period: "2025", category: "wholesale", measure: "rate", value: null, status: "suppressed" },
  ],
};
const visible = (table: ReturnType<typeof measuresOfYear>) =>
  table.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell.visible + (cell.n ?? ""))]);

test("a measure has its own unit and decimals, and the number of persons a column; a withheld class tells none", () => {
  const table = measuresOfYear(dataset, "2025", options);
  expect(table.columns).toEqual(["中央値", "割合（％）", "人数（人）"]);
  expect(table.caption).toBe("所得の水準、令和7年（2025年）（単位：万円）");
  expect(visible(table)).toEqual([
    ["全業種", "1,300", "▲5.0", "481"],
    ["卸売業", "x", "x", "－"],
  ]);
});

test("where measures have different numbers of persons, each value carries its own", () => {
  const { caption } = measuresOfYear(dataset, "2025", options);
  expect(caption).not.toContain("人数");
  const mixed = dataset.observations.map((cell) => (cell.measure === "rate" && cell.n ? { ...cell, n: 450 } : cell));
  const table = measuresOfYear({ ...dataset, observations: mixed }, "2025", options);
  expect(table.caption).toContain("小さい数字は人数");
  expect(visible(table)[0]).toEqual(["全業種", "1,300481", "▲5.0450"]);
});

test("over the years the newest stands first, a year without the class stands as a gap, and the persons in a row below", () => {
  const table = measureByYear(dataset, ["2024", "2025"], options);
  expect(table.columns).toEqual(["R7（2025）", "R6（2024）"]);
  expect(visible(table)).toEqual([
    ["全業種", "1,300", "－"],
    ["卸売業", "x", "－"],
    ["人数（人）", "481", "－"],
  ]);
});
