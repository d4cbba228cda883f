import { expect, test } from "vitest";
import { findNumber } from "./respondent-numbers.ts";

const numbers = new Set(["K003", "F-001", "会員-7", "12A", "A1", "12", "4821", "2025", "000123", "AB", "12-34"]);
const find = (text: string) => findNumber(text, (id) => numbers.has(id));

test.each([
  ["K003の売上は戻った", 0],
  ["となりのk003さん", 4],
  ["Ｋ００３から聞いた", 0],
  ["番号は K 003 です", 4],
  ["F‐001と話した", 0],
  ["ｆ－００１と話した", 0],
  ["会員-7です", 0],
  ["会員－７です", 0],
  ["12Aの者です", 0],
  ["A1です", 0],
  ["会員番号4821です", 4],
  ["４８２１の者です", 0],
  ["4821番です", 0],
  ["4821", 0],
  ["先月から4821、来月も", 4],
  ["000123と申します", 0],
])("the number of a respondent is found: %s", (text, position) => expect(find(text)).toBe(position));

test.each([
  ["a longer word", "K0035の部品"],
  ["a longer word before", "XK003の部品"],
  ["two words", "プランA 1か月目"],
  ["a number of two digits", "12月は12％増えた"],
  ["a year", "2025年は2025 年度より良い"],
  ["a count", "4821人が来た"],
  ["a count in katakana", "水揚げは4821トン"],
  ["a larger number", "48210と14821"],
  ["a number with commas", "4821,000と1,4821"],
  ["a decimal", "4821.5ポイント"],
  ["a share", "4821%"],
  ["a date", "2025/11/26から"],
  ["a telephone number", "4821-2025"],
  ["digits with a hyphen", "12-34に減った"],
  ["letters alone", "ABと契約した"],
  ["another number", "K004とF-002"],
  ["nothing", ""],
])("%s is none: %s", (_, text) => expect(find(text)).toBeNull());
