import { expect, test } from "vitest";
import { parseQuarterId } from "../../src/datasets/period.ts";
import { parsePeriodText } from "./period-text.ts";

test.each([
  ["2026年4-6月期", "2026-Q2"],
  ["2026年4～6月期", "2026-Q2"],
  ["2026年4〜6月", "2026-Q2"],
  ["2026年4月～6月期", "2026-Q2"],
  ["２０２６年４－６月期", "2026-Q2"],
  ["2026年4\u22126月期", "2026-Q2"],
  ["2026年4\u20146月期", "2026-Q2"],
  ["2026年 4 - 6月期", "2026-Q2"],
  ["2026Q2", "2026-Q2"],
  ["2026-Q2", "2026-Q2"],
  ["2026q2", "2026-Q2"],
  ["2026.4-6", "2026-Q2"],
  ["令和8年4～6月期", "2026-Q2"],
  ["令和8年（2026年）4～6月期", "2026-Q2"],
  ["2026年（令和8年）4～6月期", "2026-Q2"],
  ["R8.4-6", "2026-Q2"],
  ["Ｒ８．４－６", "2026-Q2"],
  ["令和８年10-12月期", "2026-Q4"],
  ["令和元年7-9月期", "2019-Q3"],
  ["令和元年4-6月期", "2019-Q2"],
  ["平成31年4-6月期", "2019-Q2"],
  ["平成31年1-3月期", "2019-Q1"],
  ["昭和64年1-3月期", "1989-Q1"],
])("%s is %s", (text, quarter) => {
  expect(parsePeriodText(text)).toBe(parseQuarterId(quarter));
});

test.each([
  ["months that are no calendar quarter", "2026年5-7月期"],
  ["months that run over the year", "2026年12-2月期"],
  ["months backwards", "2026年6-4月期"],
  ["令和 has no year 0", "令和0年4-6月期"],
  ["平成 was over", "平成32年1-3月期"],
  ["平成 was over by July 2019", "平成31年7-9月期"],
  ["令和 had not begun", "令和元年1-3月期"],
  ["two years that disagree", "令和7年（2026年）4～6月期"],
  ["a fiscal year", "2026年度4-6月期"],
  ["a quarter that may be fiscal", "2026年第2四半期"],
  ["no year", "4-6月期"],
  ["no quarter", "2026年"],
  ["a fifth quarter", "2026Q5"],
  ["a date serial", "46113"],
  ["nothing", ""],
])("%s is no quarter: %s", (_, text) => {
  expect(parsePeriodText(text)).toBeNull();
});
