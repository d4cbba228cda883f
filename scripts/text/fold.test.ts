import { expect, test } from "vitest";
import { fold, foldId } from "./fold.ts";

test.each([
  ["full and half width are equal", "ＡＢＣ１２３ｱｲｳ", "ABC123アイウ"],
  ["every kind of space is trimmed", "\u3000\u00a0 売上額\t\r\n", "売上額"],
  ["inner runs of spaces are one space", "釧路 \u3000商店", "釧路 商店"],
  ["the three wave dashes are equal", "4～6 4〜6 4~6", "4~6 4~6 4~6"],
  ["dashes inside are left alone", "A－B―Cー", "A-B―Cー"],
  ["characters nobody sees are dropped", "\ufeff売\u200b上", "売上"],
  ["a decomposed kana is composed", "か\u3099", "が"],
  ["an ideographic variant equals its base", "葛\u{e0100}城", "葛城"],
])("%s", (_, input, output) => {
  expect(fold(input)).toBe(output);
});

test.each([
  ["Ｆ００１", "F001"],
  [" f 001　", "F001"],
  ["F‐001", "F-001"],
  ["F−001", "F-001"],
])("the id %s is %s", (input, output) => {
  expect(foldId(input)).toBe(output);
});
