import { expect, test } from "vitest";
import { type Position, positionOf } from "./band.ts";

const retail = { lower: 460, median: 780, upper: 1160 };

test.each<[number, Position]>([
  [2_000_000, { band: "lowest", at: null }],
  [4_549_999, { band: "lowest", at: null }],
  [4_550_000, { band: "lowest", at: "lower" }],
  [4_600_000, { band: "lower-middle", at: "lower" }],
  [4_650_001, { band: "lower-middle", at: null }],
  [7_800_000, { band: "upper-middle", at: "median" }],
  [9_000_000, { band: "upper-middle", at: null }],
  [11_600_000, { band: "highest", at: "upper" }],
  [20_000_000, { band: "highest", at: null }],
])("%d yen of sales among 460・780・1160万円", (yen, out) => expect(positionOf(yen, retail)).toEqual(out));

test.each<[number, Position]>([
  [1_294_999, { band: "below", at: null }],
  [1_295_000, { band: "below", at: "median" }],
  [1_305_001, { band: "above", at: null }],
  [-500_000, { band: "below", at: null }],
])("where only the median (130万円) is published, %d yen is in one of two halves", (yen, out) =>
  expect(positionOf(yen, { lower: null, median: 130, upper: null })).toEqual(out));

test("a loss may be the median's neighbour: borders below zero work alike", () =>
  expect(positionOf(-300_000, { lower: -50, median: -10, upper: 20 })).toEqual({ band: "lower-middle", at: null }));

test("a trade without a published median gives no position", () =>
  expect(positionOf(1, { lower: null, median: null, upper: null })).toBeNull());
