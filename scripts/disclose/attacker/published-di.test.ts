import { expect, test } from "vitest";
import { publishedFiles, smallDi } from "../../fixtures/small-release/published-files.ts";
import { readPublishedDi } from "./published-di.ts";

const NOW = "2026-Q2";
const LATER = "2026-Q3";
const BEFORE = "2026-Q1";

const files = smallDi({
  balances: {
    [BEFORE]: { all: [9, 9], a: [9, 9], b: "-" },
    [NOW]: { all: [-3, 16], a: [-3, 8], b: "x", c: "-" },
  },
  shares: { [NOW]: [5, 16], "2025-Q4": [16, 16] },
  datasets: [
    {
      id: "di-survey/kinds",
      shape: "breakdown",
      observations: [
        { period: BEFORE, category: "a", measure: "share", value: 100, status: "normal", n: 4 },
        { period: NOW, category: "a", measure: "share", value: null, status: "suppressed" },
        { period: NOW, category: "b", measure: "share", value: 37.5, status: "normal", n: 8 },
        { period: NOW, category: "c", measure: "share", value: 0, status: "normal", n: 8 },
        { period: LATER, category: "b", measure: "share", value: 50, status: "normal", n: 6 },
      ],
    },
    {
      id: "di-survey/problems",
      shape: "ranking",
      observations: [
        { period: BEFORE, option: "a", value: 50, status: "normal", n: 4, rank: 1, previousRank: null, first: 25 },
        { period: NOW, option: "a", value: null, status: "suppressed", rank: null, previousRank: null },
        { period: NOW, option: "b", value: 33.3, status: "normal", n: 9, rank: 1, previousRank: null, first: 0 },
        { period: NOW, option: "c", value: 55.6, status: "normal", n: 9, rank: 1, previousRank: null, first: 44.4 },
        { period: NOW, option: "d", value: 55.6, status: "normal", n: 9, rank: 1, previousRank: null, first: null },
        { period: LATER, option: "b", value: 50, status: "normal", n: 6, rank: 1, previousRank: null, first: null },
      ],
    },
    { id: "region/other", shape: "breakdown", observations: [] },
  ],
});
const read = () => readPublishedDi(files);

test("the whole numbers behind a DI and the shares", () => {
  expect(read().balance("sales", NOW)).toEqual({
    industries: new Map([
      ["a", -3],
      ["b", null],
    ]),
    all: -3,
    good: 5,
  });
  expect(read().balance("sales", BEFORE)).toEqual({
    industries: new Map([
      ["a", 9],
      ["b", null],
    ]),
    all: 9,
    good: null,
  });
  expect(read().balance("sales", "2020-Q1")).toEqual({ industries: new Map(), all: null, good: null });
});

test("figures: null where they are withheld, absent where nobody answered", () => {
  expect(read().figures("sales", NOW)).toEqual(
    new Map([
      ["all", { net: -3, n: 16 }],
      ["a", { net: -3, n: 8 }],
      ["b", null],
    ]),
  );
  expect(read().figures("unknown", NOW)).toEqual(new Map());
  expect(read().figures("odd", NOW)).toEqual(new Map());
});

test("options of a breakdown and of a ranking", () => {
  expect(read().options("di-survey/kinds", NOW)).toEqual({
    n: 8,
    options: new Map([
      ["a", { count: null }],
      ["b", { count: 3 }],
      ["c", { count: 0 }],
    ]),
  });
  expect(read().options("di-survey/problems", NOW)).toEqual({
    n: 9,
    options: new Map([
      ["a", { count: null, first: null }],
      ["b", { count: 3, first: 0 }],
      ["c", { count: 5, first: 4 }],
      ["d", { count: 5, first: null }],
    ]),
  });
  for (const dataset of ["di-survey/kinds", "di-survey/problems"])
    expect(read().options(dataset, "2020-Q1")).toEqual({ n: null, options: new Map() });
});

test("the datasets of the survey, and no others", () => {
  expect(read().datasets.map(({ id }) => id)).toEqual([
    "di-survey/sales-balance",
    "di-survey/sales-shares",
    "di-survey/kinds",
    "di-survey/problems",
  ]);
});

const large = (n: number | undefined) =>
  readPublishedDi(
    smallDi({
      balances: {},
      datasets: [
        {
          id: "di-survey/kinds",
          shape: "breakdown",
          observations: [{ period: NOW, category: "a", measure: "share", value: 33.3, status: "normal", n }],
        },
      ],
    }),
  ).options("di-survey/kinds", NOW).options;

test("a number below a thousand answers is worked back; above it cannot be, nor without n", () => {
  expect(large(999).get("a")).toEqual({ count: 333 });
  expect(() => large(1000)).toThrow("value without a usable n: 1000");
  expect(() => large(undefined)).toThrow("value without a usable n: undefined");
});

const failures: readonly { name: string; read: () => unknown; message: string }[] = [
  {
    name: "an item that is not published",
    read: () => read().balance("unknown", NOW),
    message: "item is not published: unknown",
  },
  {
    name: "a balance that is no series",
    read: () => read().balance("odd", NOW),
    message: "not a time series: di-survey/sales-shares",
  },
  {
    name: "shares that are no breakdown",
    read: () => read().balance("odder", NOW),
    message: "not a breakdown: di-survey/sales-balance",
  },
  {
    name: "a series as a question",
    read: () => read().options("di-survey/sales-balance", NOW),
    message: "no options: di-survey/sales-balance",
  },
  {
    name: "a missing dataset",
    read: () => read().options("di-survey/none", NOW),
    message: "published file is missing: di-survey/none.json",
  },
  {
    name: "missing definitions",
    read: () => readPublishedDi(publishedFiles([])),
    message: "published file is missing: di-survey/definitions.json",
  },
];
for (const { name, read: attempt, message } of failures) {
  test(`published files that cannot be read stop the attack: ${name}`, () => expect(attempt).toThrow(message));
}
