import { expect, test } from "vitest";
import type { Breakdown, Ranking } from "../../src/datasets/contract.ts";
import { quarterOf } from "../../src/datasets/period.ts";
import { restoreCount, restoreNet } from "./restore-number.ts";
import { restoreOptions } from "./restore-options.ts";
import { balanceTenths, fromTenths, shareTenths } from "./rounding.ts";

const sizes = [1, 2, 3, 7, 8, 36, 40, 99, 100, 333, 999, 1000];

test.each(sizes)("every DI and every share of %i answers gives its counts back", (n) => {
  for (let count = 0; count <= n; count += 1) {
    expect(restoreCount(fromTenths(shareTenths(count, n)), n)).toBe(count);
    expect(restoreNet(fromTenths(balanceTenths(count, n)), n)).toBe(count);
    expect(restoreNet(fromTenths(balanceTenths(-count, n)), n)).toBe(count === 0 ? 0 : -count);
  }
});

const none = [
  { name: "a DI between two firms", value: 12.4, n: 8 },
  { name: "more than all", value: 112.5, n: 8 },
  { name: "no answers", value: 0, n: 0 },
  { name: "so many answers that two counts print the same", value: 0.1, n: 3000 },
] as const;

test.each(none)("no count is made up: $name", ({ value, n }) => {
  expect(restoreNet(value, n)).toBe(null);
  expect(restoreCount(value, n)).toBe(null);
});

const quarter = quarterOf(2026, 2);
const about = {
  title: "",
  description: "",
  unit: "％",
  decimals: 1,
  periods: ["2026-Q2"],
  basis: null,
  formula: null,
  sources: [{ name: "" }],
  notes: [],
  sample: true,
};
const form = [
  { id: "a", other: false },
  { id: "b", other: false },
  { id: "c", other: false },
  { id: "z", other: true },
];
const fail = (option: string): null => {
  throw new Error(option);
};

test("a ranking gives counts, first counts and merged options back", () => {
  const cell = { period: "2026-Q2", rank: null, previousRank: null };
  const dataset: Ranking = {
    ...about,
    id: "di-survey/problems-by-option",
    shape: "ranking",
    options: [],
    observations: [
      { ...cell, option: "a", value: 62.5, status: "revised", n: 8, first: 37.5 },
      { ...cell, option: "b", value: null, status: "suppressed", first: null },
      { ...cell, option: "z", value: 0, status: "normal", n: 8, first: null },
    ],
  };
  expect(restoreOptions(dataset, quarter, form, fail)).toEqual({
    n: 8,
    options: new Map<string, object>([
      ["a", { status: "normal", count: 5, first: 3 }],
      ["b", { status: "suppressed" }],
      ["z", { status: "normal", count: 0, first: null }],
    ]),
    merged: ["c"],
  });
  expect(restoreOptions(dataset, quarter + 1, form, fail)).toBe(null);
});

const whole = [
  { name: "a withheld question has no number", status: "suppressed", n: null },
  { name: "a question without answers has 0", status: "missing", n: 0 },
] as const;

test.each(whole)("$name", ({ status, n }) => {
  const observations = ["a", "b", "c", "z"].map((category) => ({
    period: "2026-Q2",
    category,
    measure: "share",
    value: null,
    status,
  }));
  const dataset: Breakdown = {
    ...about,
    id: "di-survey/investment-by-status",
    shape: "breakdown",
    categories: [],
    measures: [],
    observations,
  };
  expect(restoreOptions(dataset, quarter, form, fail)?.n).toBe(n);
});
