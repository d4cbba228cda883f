import { expect, test } from "vitest";
import { decimalText, printedDifference, printedSum } from "./decimal.ts";

test.each([
  { later: -12.5, earlier: -16.7, out: 4.2 },
  { later: 0.3, earlier: 0.1, out: 0.2 },
  { later: -16.7, earlier: -12.5, out: -4.2 },
  { later: 5, earlier: 5, out: 0 },
  { later: 0.1, earlier: 0, out: 0.1 },
])("the change from $earlier to $later is what a reader works out by hand", ({ later, earlier, out }) => {
  expect(Object.is(printedDifference(later, earlier, 1), out)).toBe(true);
});

test("a change with a withheld end is withheld", () => {
  expect(printedDifference(null, 1, 1)).toBeNull();
  expect(printedDifference(1, null, 1)).toBeNull();
});

test.each([
  12.55,
  0.30000000000000004,
  1e21,
  1e-7,
  Number.NaN,
  Number.POSITIVE_INFINITY,
])("%s is refused rather than rounded a second time", (value) => {
  expect(() => decimalText(value, 1)).toThrow("decimals");
});

test.each([
  { values: [0.1, 0.2], decimals: 1, out: 0.3 },
  { values: [98, 6047], decimals: 0, out: 6145 },
  { values: [-0.5, 0.2], decimals: 1, out: -0.3 },
  { values: [], decimals: 1, out: 0 },
])("$values sum to $out", ({ values, decimals, out }) => {
  expect(printedSum(values, decimals)).toBe(out);
});
