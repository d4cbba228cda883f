import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber } from "./number.ts";

test.each([
  ["0", 0, 0],
  ["007", 7, 0],
  ["1234", 1234, 0],
  ["1,234,567", 1234567, 0],
  ["１，２３４．５", 1234.5, 1],
  ["12.50", 12.5, 2],
  [" 12 ", 12, 0],
  ["-3.5", -3.5, 1],
  ["−3", -3, 0],
  ["－３", -3, 0],
  ["△3", -3, 0],
  ["▲3", -3, 0],
  ["▲ 1,234", -1234, 0],
  ["-0", 0, 0],
  ["△0.00", 0, 2],
  ["999999999999999", 999999999999999, 0],
])("%s is %d with %d decimals", (text, value, decimals) => {
  expect(parseNumber(text)).toStrictEqual({ kind: "number", value, decimals });
});

test.each(["", " ", "\u3000", "-", "－", "−", " - "])("「%s」 is missing", (text) => {
  expect(parseNumber(text)).toStrictEqual({ kind: "blank" });
});

test.each([
  "12千円",
  "1.2E+05",
  "X",
  "#N/A",
  "①",
  "十二",
  "0x1F",
  "Infinity",
  "NaN",
  "=SUM(A1:A2)",
  "1,23",
  "12,34,567",
  ",123",
  "1,234,",
  ".5",
  "5.",
  "1.2.3",
  "--1",
  "△",
  "▲",
  "△-1",
  "+5",
  "1 000",
  "(1,234)",
  "¥1,000",
  "１２円",
  "1-",
  "ー5",
  "٣",
  "²",
  "1/2",
  "1_000",
  "10%",
  "9007199254740993",
  "0.1234567890123456",
])("「%s」 is not a number", (text) => {
  expect(parseNumber(text)).toStrictEqual({ kind: "invalid" });
});

test("every whole number of up to 15 digits comes back as written, with or without commas", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999999999999999, max: 999999999999999 }), (value) => {
      const size = Math.abs(value).toString();
      const commas = size.replace(/\B(?=(?:\d{3})+$)/g, ",");
      const sign = value < 0 ? "△" : "";
      expect(parseNumber(sign + size)).toStrictEqual({ kind: "number", value, decimals: 0 });
      expect(parseNumber(sign + commas)).toStrictEqual({ kind: "number", value, decimals: 0 });
    }),
  );
});
