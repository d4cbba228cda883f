import { expect, test } from "vitest";
import { type AmountUnit, parseAmount } from "./amount.ts";

test.each<[string, AmountUnit, number]>([
  ["7800000", "yen", 7_800_000],
  ["7,800,000", "yen", 7_800_000],
  ["７，８００，０００", "yen", 7_800_000],
  [" 780 ", "man-yen", 7_800_000],
  ["７８０", "man-yen", 7_800_000],
  ["123.4567", "man-yen", 1_234_567],
  ["１２３．５", "man-yen", 1_235_000],
  ["780.0000", "man-yen", 7_800_000],
  ["780.00", "yen", 780],
  ["△50", "man-yen", -500_000],
  ["▲ 50", "man-yen", -500_000],
  ["－５０", "man-yen", -500_000],
  ["−50", "man-yen", -500_000],
  ["-50", "man-yen", -500_000],
  ["-0", "yen", 0],
  ["780万円", "yen", 7_800_000],
  ["７８０ 万", "yen", 7_800_000],
  ["7,800,000円", "man-yen", 7_800_000],
  ["￥7,800,000", "yen", 7_800_000],
  ["マイナス50", "man-yen", -500_000],
  ["ー50", "man-yen", -500_000],
  ["007", "yen", 7],
])("「%s」（%s） is %d yen", (text, unit, yen) => expect(parseAmount(text, unit)).toEqual({ kind: "amount", yen }));

test.each(["", "  ", "　"])("nothing typed is no amount: 「%s」", (text) =>
  expect(parseAmount(text, "yen")).toEqual({ kind: "blank" }));

test.each([
  "1億2千万円",
  "7 800 000",
  "1.200.000",
  "万円",
  "78,00",
  "1,2345",
  "▲",
  "-",
  "1e3",
  "七百",
  "１２ ３",
  "0x10",
])("「%s」 is not a number", (text) =>
  expect(parseAmount(text, "yen")).toEqual({ kind: "invalid", reason: "not-a-number" }));

test.each<[string, AmountUnit]>([
  ["780.5", "yen"],
  ["780.12345", "man-yen"],
])("parts of a yen are refused: 「%s」（%s）", (text, unit) =>
  expect(parseAmount(text, unit)).toEqual({ kind: "invalid", reason: "below-one-yen" }));

test("the largest amount is 999,999,999,999 yen", () => {
  expect(parseAmount("999,999,999,999", "yen")).toEqual({ kind: "amount", yen: 999_999_999_999 });
  expect(parseAmount("100000000", "man-yen")).toEqual({ kind: "invalid", reason: "too-large" });
});
