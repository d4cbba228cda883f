import { expect, test } from "vitest";
import { cityCodes, hasCheckDigit, prefectureCode, prefectureName } from "./area-code.ts";

test.each(["012068", "131016", "471003", "011002"])("%s has a right check digit", (code) =>
  expect(hasCheckDigit(code)).toBe(true));
test.each(["012067", "131015", "01206", "abcdef"])("%s has none", (code) => expect(hasCheckDigit(code)).toBe(false));

const cities = [
  { text: "01206", codes: ["01206"] },
  { text: "1206", codes: ["01206"] },
  { text: "012068", codes: ["01206"] },
  { text: "12068", codes: ["12068", "01206"] },
  { text: "13101", codes: ["13101"] },
  { text: "012067", codes: [] },
  { text: "206", codes: [] },
  { text: "99999", codes: [] },
  { text: "釧路市", codes: [] },
];

test.each(cities)("the city code $text may be $codes", ({ text, codes }) => expect(cityCodes(text)).toEqual(codes));

const prefectures = [
  { text: "1", code: "01" },
  { text: "01", code: "01" },
  { text: "47", code: "47" },
  { text: "0", code: "00" },
  { text: "48", code: null },
  { text: "001", code: null },
];

test.each(prefectures)("the prefecture code $text is $code", ({ text, code }) =>
  expect(prefectureCode(text)).toBe(code));

test("prefectures stand under their numbers", () =>
  expect(["00", "01", "13", "27", "47", "48"].map(prefectureName)).toEqual([
    "全国",
    "北海道",
    "東京都",
    "大阪府",
    "沖縄県",
    null,
  ]));
