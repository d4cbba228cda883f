import { expect, test } from "vitest";
import { isAllButOne } from "./all-but-one.ts";
import { isDominated } from "./dominance.ts";
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
