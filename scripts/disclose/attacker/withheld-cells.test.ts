import { expect, test } from "vitest";
import { datasetSchema, type Shape } from "../../../src/datasets/contract.ts";
import { publishedFiles } from "../../fixtures/small-release/published-files.ts";
import { attackWithheldCells } from "./withheld-cells.ts";

function attack(shape: Shape, observations: readonly object[], period: string) {
  const files = publishedFiles([{ id: "some/dataset", shape, observations }]);
  return attackWithheldCells(datasetSchema.parse(JSON.parse(files.get("some/dataset.json") ?? "")), period);
}

const BESIDE = { by: "outsider", about: "cell", what: "something stands beside a withheld value" };
const CHANGE = { by: "outsider", about: "a", what: "a change gives a withheld value back" };
const x = { value: null, status: "suppressed" };

const beside: readonly { name: string; shape: Shape; cell: object; breaches: readonly object[] }[] = [
  { name: "nothing", shape: "timeSeries", cell: { series: "a" }, breaches: [] },
  { name: "n", shape: "timeSeries", cell: { series: "a", n: 0 }, breaches: [BESIDE] },
  { name: "the value", shape: "timeSeries", cell: { series: "a", value: 0 }, breaches: [BESIDE] },
  { name: "the value before rounding", shape: "timeSeries", cell: { series: "a", exact: 0.5 }, breaches: [BESIDE] },
  {
    name: "empty changes",
    shape: "timeSeries",
    cell: { series: "a", changeOnQuarter: null, changeOnYear: null },
    breaches: [],
  },
  {
    name: "a change on the quarter",
    shape: "timeSeries",
    cell: { series: "a", changeOnQuarter: 1 },
    breaches: [BESIDE, CHANGE],
  },
  {
    name: "a change on the year",
    shape: "timeSeries",
    cell: { series: "a", changeOnYear: 1 },
    breaches: [BESIDE, CHANGE],
  },
  { name: "a symbol", shape: "matrix", cell: { row: "a", column: "b", step: "rain" }, breaches: [BESIDE] },
  { name: "no symbol", shape: "matrix", cell: { row: "a", column: "b", step: null }, breaches: [] },
  { name: "a rank", shape: "ranking", cell: { option: "a", rank: 1, previousRank: null }, breaches: [BESIDE] },
  {
    name: "the rank of the last time",
    shape: "ranking",
    cell: { option: "a", rank: null, previousRank: 1 },
    breaches: [],
  },
  {
    name: "a first choice",
    shape: "ranking",
    cell: { option: "a", rank: null, previousRank: null, first: 0 },
    breaches: [BESIDE],
  },
];
for (const { name, shape, cell, breaches } of beside) {
  test(`beside an x: ${name}`, () => {
    expect(attack(shape, [{ period: "2026-Q2", ...x, ...cell }], "2026-Q2")).toEqual(breaches);
    expect(attack(shape, [{ period: "2026-Q1", ...x, ...cell }], "2026-Q2")).toEqual([]);
  });
}

test("a missing value may have its n", () => {
  const cell = { period: "2026-Q2", series: "a", value: null, status: "missing", n: 0 };
  expect(attack("timeSeries", [cell], "2026-Q2")).toEqual([]);
});

const value = (period: string, series = "a") => ({ period, series, value: 1, status: "normal", n: 8 });
const changes = [
  { name: "from a printed quarter", period: "2026-Q2", before: value("2026-Q1"), key: "changeOnQuarter", breaches: [] },
  {
    name: "from the last quarter of a year",
    period: "2026-Q1",
    before: value("2025-Q4"),
    key: "changeOnQuarter",
    breaches: [],
  },
  {
    name: "from a withheld quarter",
    period: "2026-Q2",
    before: { ...value("2026-Q1"), ...x, n: undefined },
    key: "changeOnQuarter",
    breaches: [CHANGE],
  },
  {
    name: "from a quarter of another series",
    period: "2026-Q2",
    before: value("2026-Q1", "b"),
    key: "changeOnQuarter",
    breaches: [CHANGE],
  },
  { name: "from no quarter", period: "2026-Q2", before: value("2025-Q4"), key: "changeOnQuarter", breaches: [CHANGE] },
  { name: "from a printed year", period: "2026-Q2", before: value("2025-Q2"), key: "changeOnYear", breaches: [] },
  {
    name: "from the year of another quarter",
    period: "2026-Q2",
    before: value("2025-Q1"),
    key: "changeOnYear",
    breaches: [CHANGE],
  },
  { name: "between whole years", period: "2026", before: value("2025"), key: "changeOnYear", breaches: [] },
  { name: "over two whole years", period: "2026", before: value("2024"), key: "changeOnYear", breaches: [CHANGE] },
];
for (const { name, period, before, key, breaches } of changes) {
  test(`changes: ${name}`, () => {
    const now = { ...value(period), [key]: 0 };
    expect(attack("timeSeries", [before, now], period)).toEqual(breaches);
    expect(attack("timeSeries", [before, now], before.period)).toEqual([]);
  });
}
