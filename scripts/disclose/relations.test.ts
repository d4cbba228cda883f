import { expect, test } from "vitest";
import { differenceRelation, growthRelation, meanRelation, sumRelation } from "./relations.ts";
import type { Relation } from "./table.ts";

/** What the relation says of these values: 0 if they fit it. */
function misfit(relation: Relation, values: Readonly<Record<string, number>>): number {
  expect([...relation.keys()].sort()).toEqual(Object.keys(values).sort());
  return [...relation].reduce((total, [id, factor]) => total + factor * (values[id] ?? 0), 0);
}

const cases = [
  {
    name: "a total is the sum of its parts",
    relation: () => sumRelation("all", ["a", "b"]),
    fits: { all: 12, a: 5, b: 7 },
    not: { all: 12, a: 5, b: 8 },
  },
  {
    name: "a sum is its mean times n",
    relation: () => meanRelation("sum", "mean", 4),
    fits: { sum: 400, mean: 100 },
    not: { sum: 400, mean: 101 },
  },
  {
    name: "this year is last year times the rate, while the rate is printed",
    relation: () => growthRelation("this", "last", "growth", 1.5),
    fits: { this: 150, last: 100, growth: 0 },
    not: { this: 150, last: 101, growth: 0 },
  },
  {
    name: "a hidden rate leaves this year free",
    relation: () => growthRelation("this", "last", "growth", 1.5),
    fits: { this: 170, last: 100, growth: 20 },
    not: { this: 170, last: 100, growth: -20 },
  },
  {
    name: "a difference is now less before",
    relation: () => differenceRelation("now", "before", "late"),
    fits: { now: 30, before: 29, late: 1 },
    not: { now: 30, before: 29, late: -1 },
  },
];

test.each(cases)("$name", ({ relation, fits, not }) => {
  expect(misfit(relation(), fits)).toBe(0);
  expect(misfit(relation(), not)).not.toBe(0);
});
