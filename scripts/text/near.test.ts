import { expect, test } from "vitest";
import { nearest } from "./near.ts";

const HEADERS = [
  "調査期",
  "業種",
  "業況",
  "売上額",
  "仕入単価",
  "採算",
  "資金繰り",
  "従業員",
  "業況（来期）",
  "資金繰り（来期）",
  "設備投資_土地",
  "設備投資_建物",
];

test.each([
  ["売上高", "売上額"],
  ["売上", "売上額"],
  ["資金操り", "資金繰り"],
  ["従業員数", "従業員"],
  ["業況来期", "業況（来期）"],
  ["売額上", "売上額"],
  ["設備投資　土地", "設備投資_土地"],
])("%s is probably %s", (text, hint) => {
  expect(nearest(text, HEADERS)).toBe(hint);
});

test.each([
  ["short words that differ by a letter", "業界"],
  ["another word", "備考"],
  ["nothing", ""],
  ["only marks", "（）"],
])("%s gets no hint: %s", (_, text) => {
  expect(nearest(text, HEADERS)).toBeNull();
});

test("another number is another thing, not a slip", () => {
  expect(nearest("経営上の問題点4位", ["経営上の問題点3位"])).toBeNull();
});

test("two candidates equally near give no hint", () => {
  expect(nearest("売上高", ["売上額", "売上"])).toBeNull();
});
