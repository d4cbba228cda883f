import { expect, test } from "vitest";
import { findName } from "./respondent-names.ts";

const cases = [
  { name: "as it is", text: "山田さん", firm: "山田", out: 0 },
  { name: "its place counts in the text as given", text: "㌍、山田さん", firm: "山田", out: 2 },
  { name: "after spaces and marks", text: "・「山 田」", firm: "山田", out: 2 },
  { name: "without the legal form", text: "山田の店", firm: "株式会社山田", out: 0 },
  { name: "without the legal form in brackets", text: "山田の店", firm: "山田㈱", out: 0 },
  { name: "without the trade word", text: "山田は好調", firm: "山田商店", out: 0 },
  { name: "with spaces, dots and brackets in the name", text: "北の食卓で", firm: "北の・食卓（本店）", out: 0 },
  { name: "another name", text: "佐藤さん", firm: "山田", out: null },
  { name: "a name of one character is ignored", text: "乙です", firm: "乙", out: null },
  { name: "also behind a legal form", text: "乙です", firm: "株式会社乙", out: null },
  { name: "two characters are a name", text: "乙丙です", firm: "乙丙", out: 0 },
  { name: "a place with a trade word: the place alone says nothing", text: "釧路は寒い", firm: "釧路商店", out: null },
  { name: "a place with a trade word: the whole does", text: "釧路商店は", firm: "釧路商店", out: 0 },
  { name: "a place in kana, too", text: "クシロは寒い", firm: "クシロ商店", out: null },
  { name: "a place in kana with the trade word", text: "くしろ商店は", firm: "クシロ商店", out: 0 },
  { name: "nothing but a trade", text: "水産の町", firm: "有限会社水産", out: null },
  { name: "nothing but a trade word", text: "商店が多い", firm: "商店", out: null },
  { name: "hiragana for katakana", text: "まるいちさん", firm: "マルイチ", out: 0 },
  { name: "katakana for hiragana", text: "カモメヤさん", firm: "かもめや", out: 0 },
  { name: "a short kana name in its own script", text: "サンは", firm: "サン", out: 0 },
  { name: "a short kana name not in the other", text: "さんは", firm: "サン", out: null },
  { name: "a short kana name not inside a word", text: "サンマは", firm: "サン", out: null },
  { name: "a short hiragana name not inside a word", text: "ひかりが", firm: "ひか", out: null },
  { name: "a short name of kana and kanji counts inside", text: "新光ルは", firm: "光ル", out: 1 },
  { name: "a short name that only begins in kana counts in both scripts", text: "さ光は", firm: "サ光", out: 0 },
  { name: "a short name that only ends in kana, too", text: "光さは", firm: "光サ", out: 0 },
  { name: "a katakana name ends where the run ends", text: "マルイチゴの", firm: "マルイチ", out: null },
  { name: "a katakana name in a list", text: "マルイチ、マルヨが", firm: "マルイチ", out: 0 },
  { name: "the last katakana name of a list", text: "ホテル・マルヨが", firm: "マルヨ", out: 4 },
  { name: "a Latin name in a list", text: "ABC, DEFが", firm: "DEF", out: 5 },
  { name: "a Latin name before its number in brackets", text: "ABC（f012）が", firm: "ABC", out: 0 },
  { name: "a short name in a list", text: "サンマ、サン、サバ", firm: "サン", out: 4 },
  { name: "a Latin name ends where the run ends", text: "abcdの", firm: "ABC", out: null },
  { name: "a Latin name before kana", text: "ABCの", firm: "abc", out: 0 },
  { name: "the second place is found where the first is inside a word", text: "サンマのサン", firm: "サン", out: 4 },
  { name: "at the end of the text", text: "隣は山田", firm: "山田", out: 2 },
] as const;

test.each(cases)("$name", ({ text, firm, out }) => expect(findName(text, [firm])).toBe(out));

test("the first of several firms is told, in any order of the list", () => {
  expect(findName("佐藤と山田", ["山田", "佐藤"])).toBe(0);
  expect(findName("佐藤と山田", ["佐藤", "山田"])).toBe(0);
  expect(findName("佐藤と山田", [])).toBeNull();
});
