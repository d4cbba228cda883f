import { expect, test } from "vitest";
import { defaultPolicy } from "../default-policy.ts";
import { isAllButOne } from "./all-but-one.ts";
import { isDominated } from "./dominance.ts";
import { sensitiveReasons } from "./sensitive.ts";
import { hasTooFewOwners } from "./threshold.ts";

const thresholds = [
  { name: "nobody", owners: 0, out: false },
  { name: "one below the minimum", owners: 9, out: true },
  { name: "the minimum itself", owners: 10, out: false },
];
for (const { name, owners, out } of thresholds) {
  test(`threshold: ${name}`, () => expect(hasTooFewOwners(owners, 10)).toBe(out));
}

const dominance = [
  { name: "nobody", amounts: [], out: false },
  { name: "one owner alone", amounts: [100], out: true },
  { name: "two owners: each knows the other", amounts: [100, 90], out: true },
  { name: "the rest is just below p % of the largest", amounts: [100, 50, 14], out: true },
  { name: "the rest is p % of the largest", amounts: [100, 50, 15], out: false },
  { name: "the order does not matter", amounts: [15, 100, 50], out: false },
  { name: "the largest may stand last: what matters is its size", amounts: [50, 14, 100], out: true },
  { name: "the largest may stand last, and the rest is p % of it", amounts: [1, 14, 50, 100], out: false },
  { name: "5,000 of 5,700 among twelve", amounts: [5000, 100, 100, 100, 50, 50, 50, 50, 50, 50, 50, 50], out: true },
  { name: "a loss hides nothing", amounts: [900, -850], out: true },
  { name: "a large loss counts as a large amount", amounts: [-100, 50, 14], out: true },
  { name: "losses among the rest count by their size", amounts: [100, 50, -15], out: false },
  { name: "amounts that are all 0 hide nothing and show nothing", amounts: [0, 0, 0], out: false },
];
for (const { name, amounts, out } of dominance) {
  test(`p % rule: ${name}`, () => expect(isDominated(amounts, 15)).toBe(out));
}

const extremes = [
  { name: "nobody in it", count: 0, total: 0, out: false },
  { name: "none of one", count: 0, total: 1, out: false },
  { name: "one of one", count: 1, total: 1, out: true },
  { name: "all", count: 8, total: 8, out: true },
  { name: "all but one", count: 7, total: 8, out: true },
  { name: "all but two", count: 6, total: 8, out: false },
];
for (const { name, count, total, out } of extremes) {
  test(`all but one: ${name}`, () => expect(isAllButOne(count, total)).toBe(out));
}

const few = { id: "few", measure: "amount", contributions: new Map([["a", 1]]) } as const;

test("a cell that is public already is not among the sensitive ones, whatever is in it", () => {
  const of = (printing: "open" | "public" | "never") => [
    ...sensitiveReasons({ cells: [{ ...few, printing }], relations: [] }, defaultPolicy),
  ];
  expect(of("open")).toEqual([["few", ["tooFewOwners", "dominantOwner"]]]);
  expect(of("never")).toHaveLength(1);
  expect(of("public")).toEqual([]);
});

test("a line of answers that names an unknown cell is a fault", () => {
  const line = { total: "all", parts: ["few"] };
  expect(() =>
    sensitiveReasons({ cells: [{ ...few, printing: "open" }], relations: [], answerLines: [line] }, defaultPolicy),
  ).toThrow("unknown cell: all");
});
