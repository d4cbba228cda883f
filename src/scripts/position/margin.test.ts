import { expect, test } from "vitest";
import { comparedMargin, marginTenths } from "./margin.ts";

test.each<[number, number, number | null]>([
  [7_800_000, 740_000, 95],
  [10_000_000, 1_005_000, 101],
  [10_000_000, -1_005_000, -101],
  [10_000_000, -4_999, 0],
  [999_999_999_999, 999_999_999_999, 1000],
  [1_000_000, 0, 0],
  [0, 500_000, null],
])("sales of %d and income of %d make %s tenths of a per cent", (sales, income, out) =>
  expect(marginTenths(sales, income)).toBe(out));

test.each<[number, number, string]>([
  [111, 11.1, "same"],
  [112, 11.1, "above"],
  [-5, 0, "below"],
])("%d tenths beside %d per cent: %s", (own, trade, out) => expect(comparedMargin(own, trade)).toBe(out));
