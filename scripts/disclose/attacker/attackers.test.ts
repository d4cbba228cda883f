import { expect, test } from "vitest";
import { attackAmounts } from "./amount-attacker.ts";
import { attackedSystem } from "./attacked-cells.ts";
import { attackBalance } from "./balance-attacker.ts";
import { attackCounts } from "./count-attacker.ts";
import { findTable } from "./count-tables.ts";
import { attackHeldFigures, attackVintages } from "./held-figures.ts";
import { attackOptions } from "./option-attacker.ts";
import { exactMaximiser } from "./rational-simplex.ts";

test("exact bounds are fractions, not rounded", () => {
  // 3x + y = 10, x + 2z = 4
  const maximise = exactMaximiser(
    [
      [3n, 1n, 0n],
      [1n, 0n, 2n],
    ],
    [10n, 4n],
  );
  const largest = maximise([1n, 0n, 0n]);
  expect(Number(largest?.numerator) / Number(largest?.denominator)).toBeCloseTo(10 / 3, 12);
  expect((largest?.numerator ?? 0n) * 3n).toBe(10n * (largest?.denominator ?? 0n));
  const least = maximise([0n, -1n, 0n]);
  expect(least?.numerator).toBe(0n);
});

test("what nothing bounds is unbounded", () => {
  expect(exactMaximiser([[1n, -1n]], [0n])([1n, 0n])).toBeNull();
  expect(exactMaximiser([], [])([1n])).toBeNull();
});

test("equations that contradict each other stop the attack", () => {
  expect(() => exactMaximiser([[1n], [1n]], [1n, 2n])).toThrow("published values contradict each other");
});

test("redundant equations and negative right sides do no harm", () => {
  const maximise = exactMaximiser(
    [
      [1n, 1n],
      [-2n, -2n],
    ],
    [5n, -10n],
  );
  const best = maximise([1n, 0n]);
  expect((best?.numerator ?? 0n) / (best?.denominator ?? 1n)).toBe(5n);
});

/** 2 × 2 with margins; `hidden` as "a1 b1", a dot for the total. */
function table(
  values: Readonly<Record<string, readonly number[]>>,
  hidden: readonly string[],
  measure: "count" | "amount",
  answers: readonly string[] = [],
) {
  const axes = ["a", "b"].map((id) => ({
    id,
    total: ".",
    classes: [1, 2].map((number) => ({ code: `${id}${number}`, parent: null })),
  }));
  const rows = Object.entries(values).flatMap(([place, list]) => {
    const [a = "", b = ""] = place.split(" ");
    return list.map((value, index) => ({ owner: `${place}-${index}`, codes: { a, b }, value }));
  });
  return attackedSystem({
    measure,
    axes,
    tables: [["a", "b"]],
    rows,
    answers,
    isReadable: (codes) => !hidden.includes(`${codes["a"]} ${codes["b"]}`),
  });
}

const tens = Array.from({ length: 10 }, () => 100);
const promise = { minimumOwners: 10, percent: 15 };
const withSmall = { "a1 b1": [100, 100], "a1 b2": tens, "a2 b1": tens, "a2 b2": tens };
const square = ["a1 b1", "a1 b2", "a2 b1", "a2 b2"];

test("amounts: a sensitive cell that is printed is a breach", () => {
  expect(attackAmounts(table(withSmall, [], "amount"), promise)).toMatchObject([
    { what: "a sensitive amount is printed" },
  ]);
});

test("amounts: x alone, or with one other of its row, is a breach; a square of four is none", () => {
  expect(attackAmounts(table(withSmall, ["a1 b1"], "amount"), promise)).not.toEqual([]);
  expect(attackAmounts(table(withSmall, ["a1 b1", "a1 b2"], "amount"), promise)).not.toEqual([]);
  expect(attackAmounts(table(withSmall, square, "amount"), promise)).toEqual([]);
});

/** Industries in one row with their total: only those named are hidden. */
function row(values: Readonly<Record<string, readonly number[]>>, hidden: readonly string[]) {
  const axis = { id: "a", total: ".", classes: Object.keys(values).map((code) => ({ code, parent: null })) };
  const rows = Object.entries(values).flatMap(([a, list]) =>
    list.map((value, index) => ({ owner: `${a}-${index}`, codes: { a }, value })),
  );
  const isReadable = (codes: Readonly<Record<string, string>>) => !hidden.includes(codes["a"] ?? "");
  return attackedSystem({ measure: "amount", axes: [axis], tables: [["a"]], rows, answers: [], isReadable });
}

const hundreds = Array.from({ length: 100 }, () => 100);

const rows = [
  { name: "a cover of exactly p % is enough", cover: [...Array.from({ length: 14 }, () => 10), 10], by: [] },
  {
    name: "a cover of a yen less is not",
    cover: [...Array.from({ length: 14 }, () => 10), 9],
    by: ["outsider", "participant"],
  },
];
for (const { name, cover, by } of rows) {
  test(`amounts: ${name}`, () => {
    const system = row({ few: [500, 500], cover, rest: hundreds }, ["few", "cover"]);
    const breaches = attackAmounts(system, promise);
    expect([...new Set(breaches.map((breach) => breach.by))].slice(0, 1)).toEqual(by.slice(0, 1));
  });
}

test("amounts: an owner in the cover takes his part out, and then bounds the other cell, which no outsider does", () => {
  const cover = [300, 200, ...Array.from({ length: 8 }, () => 25)];
  const breaches = attackAmounts(row({ few: [4000], cover, rest: hundreds }, ["few", "cover"]), promise);
  expect(new Set(breaches.map(({ by }) => by))).toEqual(new Set(["participant"]));
});

const counts = { "a1 b1": [1], "a1 b2": [1, 1, 1, 1], "a2 b1": [1, 1, 1], "a2 b2": [1, 1, 1] };

test("counts: a small count printed, or x alone, is a breach; a square of four is none", () => {
  expect(attackCounts(table(counts, [], "count"), 3)).toMatchObject([{ what: "a small count is printed" }]);
  expect(attackCounts(table(counts, ["a1 b1"], "count"), 3)).not.toEqual([]);
  expect(attackCounts(table(counts, square, "count"), 3)).toEqual([]);
});

test("counts: a group that all gave the same answer is a breach, even without a small count", () => {
  const values = { "a1 b1": [1, 1, 1, 1], "a2 b1": [1, 1, 1], "a2 b2": [1, 1, 1] };
  expect(attackCounts(table(values, [], "count"), 3)).toEqual([]);
  expect(attackCounts(table(values, [], "count", ["b"]), 3)).toContainEqual({
    by: "outsider",
    about: "a:a1",
    what: "all other answers are known",
  });
});

test("counts: the search finds a neighbouring table where there is one, and no other", () => {
  expect(findTable([[1, 1]], [1, 3], [1, 0], 1)).toBe(true);
  expect(findTable([[1, 1]], [1, 3], [1, 0], 4)).toBe(false);
  expect(
    findTable(
      [
        [1, 1],
        [1, 0],
      ],
      [1, 3],
      [1, 0],
      1,
    ),
  ).toBe(false);
});

const quarter = new Map([
  ["retail", { good: 0, same: 1, bad: 7 }],
  ["services", { good: 2, same: 4, bad: 2 }],
  ["crafts", { good: 1, same: 2, bad: 1 }],
]);

test("balances: what is printed and what follows from the total are breaches", () => {
  const nets = (retail: number | null, crafts: number | null) =>
    new Map([
      ["retail", retail],
      ["services", 0],
      ["crafts", crafts],
    ]);
  const attack = (retail: number | null, crafts: number | null, good: number | null = null) =>
    attackBalance({ industries: nets(retail, crafts), all: -7, good }, quarter, 5).map(
      ({ about, what }) => `${about}: ${what}`,
    );
  expect(attack(-7, null)).toContain("retail: all other answers are known");
  expect(attack(-7, null)).toContain("crafts: a withheld balance is known");
  expect(attack(null, null)).toEqual([]);
});

test("balances: values that no table fits stop the attack", () => {
  const industries = new Map([
    ["retail", -9],
    ["services", 0],
    ["crafts", 0],
  ]);
  expect(() => attackBalance({ industries, all: -9, good: null }, quarter, 5)).toThrow(
    "published values fit no answer table",
  );
});

const minimum = { count: 3, respondents: 5 };
const firms = (choice: readonly string[], count: number) => Array.from({ length: count }, () => choice);

const optionCases = [
  {
    name: "a small count",
    options: { a: 2, b: 6 },
    selections: [...firms(["a"], 2), ...firms(["b"], 6)],
    out: "a small count is printed",
  },
  {
    name: "everybody chose it",
    options: { a: 8, b: 3 },
    selections: [...firms(["a"], 5), ...firms(["a", "b"], 3)],
    out: "all other answers are known",
  },
  {
    name: "all but one chose it",
    options: { a: 7, b: 3 },
    selections: [...firms(["a"], 5), ...firms(["a", "b"], 2), ...firms(["b"], 1)],
    out: "all other answers are known",
  },
  { name: "four answers", options: { a: 4 }, selections: firms(["a"], 4), out: "too few answers are printed" },
];
for (const { name, options, selections, out } of optionCases) {
  test(`options: ${name}`, () => {
    const cells = new Map(Object.entries(options).map(([id, count]) => [id, { count }]));
    const breaches = attackOptions(
      { n: selections.length, options: cells },
      { selections, other: "other", kind: "multiple" },
      minimum,
    );
    expect(breaches.map(({ what }) => what)).toContain(out);
  });
}

test("options: a small first count that the others give back", () => {
  const selections = [...firms(["a"], 4), ...firms(["b", "c"], 5), ...firms(["c", "a"], 1)];
  const options = (b: number | null) =>
    new Map([
      ["a", { count: 5, first: 4 }],
      ["b", { count: 5, first: b }],
      ["c", { count: 6, first: null }],
    ]);
  const attack = (b: number | null) =>
    attackOptions({ n: 10, options: options(b) }, { selections, other: "other", kind: "multiple" }, minimum);
  expect(attack(5).map(({ what }) => what)).toContain("a small count is known");
  expect(attack(null)).toEqual([]);
});

test("held figures are judged by their numbers", () => {
  const figures = new Map([
    ["a", { net: -7, n: 8 }],
    ["b", { net: 6, n: 8 }],
    ["c", { net: 0, n: 4 }],
  ]);
  expect(attackHeldFigures(figures, 5).map(({ about }) => about)).toEqual(["a", "c"]);
});

const vintages = [
  { name: "two late answers", last: { net: 0, n: 6 }, now: { net: 0, n: 8 }, breaches: 1 },
  { name: "three that cancel out", last: { net: 0, n: 6 }, now: { net: 0, n: 9 }, breaches: 0 },
  { name: "three of which one may know the others", last: { net: 0, n: 6 }, now: { net: 1, n: 9 }, breaches: 1 },
  { name: "four with a balance of 1", last: { net: 0, n: 6 }, now: { net: 1, n: 10 }, breaches: 0 },
  { name: "a correction", last: { net: 0, n: 6 }, now: { net: 2, n: 6 }, breaches: 0 },
  { name: "opened later", last: null, now: { net: 0, n: 6 }, breaches: 1 },
  { name: "withheld later", last: { net: 0, n: 6 }, now: null, breaches: 0 },
];
for (const { name, last, now, breaches } of vintages) {
  test(`vintages: ${name}`, () =>
    expect(attackVintages(new Map([["a", last]]), new Map([["a", now]]), 3)).toHaveLength(breaches));
}
