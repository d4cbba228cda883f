import { expect, test } from "vitest";
import { attackAmounts } from "./amount-attacker.ts";
import { attackedSystem } from "./attacked-cells.ts";
import { attackCounts } from "./count-attacker.ts";
import { findTable } from "./count-tables.ts";

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
