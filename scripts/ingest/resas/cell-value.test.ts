import { expect, test } from "vitest";
import { cellValue, percentOf } from "./cell-value.ts";

const cells = [
  { text: "0", value: 0, status: "ok" },
  { text: "434.5804", value: 434.5804, status: "ok" },
  { text: "1,234", value: 1234, status: "ok" },
  { text: "-0.5", value: -0.5, status: "ok" },
  { text: "-0.07142857142857142", value: -0.07142857142857, status: "ok" },
  { text: "-", value: null, status: "missing" },
  { text: "X", value: null, status: "secret" },
  { text: "Ｘ", value: null, status: "secret" },
  { text: "×", value: null, status: "secret" },
  { text: "#NUM!", value: null, status: "error" },
  { text: "", value: null, status: "blank" },
  { text: " ", value: null, status: "blank" },
];

test.each(cells)("「$text」 is $status", ({ text, value, status }) =>
  expect(cellValue(text)).toMatchObject({ value, status }));

test.each(["約1", "1.2E+05", "12千", "***", "NaN"])("「%s」 is refused", (text) => expect(cellValue(text)).toBeNull());

const fractions = [
  { text: "0.0905", percent: 9.05 },
  { text: "-0.5", percent: -50 },
  { text: "0.07", percent: 7 },
  { text: "1.1", percent: 110 },
  { text: "0", percent: 0 },
  { text: "-", percent: null },
];

test.each(fractions)("the fraction $text is $percent %", ({ text, percent }) => {
  const cell = cellValue(text);
  expect(cell && percentOf(cell)).toBe(percent);
});
