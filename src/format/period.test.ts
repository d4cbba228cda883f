import { expect, test } from "vitest";
import { dateName, monthDay } from "./date.ts";
import { periodAxis, periodAxisYear, periodMonths, periodName, periodShort } from "./period.ts";

test.each([
  {
    period: "2026-Q2",
    name: "令和8年（2026年）4～6月期",
    short: "8年4～6月",
    axis: "R8 4-6",
    year: "R8",
    months: "4～6月期",
  },
  {
    period: "2025-Q4",
    name: "令和7年（2025年）10～12月期",
    short: "7年10～12月",
    axis: "R7 10-12",
    year: "R7",
    months: "10～12月期",
  },
  {
    period: "2019-Q1",
    name: "平成31年（2019年）1～3月期",
    short: "31年1～3月",
    axis: "H31 1-3",
    year: "H31",
    months: "1～3月期",
  },
  {
    period: "2019-Q2",
    name: "令和元年（2019年）4～6月期",
    short: "元年4～6月",
    axis: "R1 4-6",
    year: "R1",
    months: "4～6月期",
  },
  {
    period: "1989-Q1",
    name: "平成元年（1989年）1～3月期",
    short: "元年1～3月",
    axis: "H1 1-3",
    year: "H1",
    months: "1～3月期",
  },
  { period: "FY2026", name: "令和8年度（2026年度）", short: "8年度", axis: "R8年度", year: "R8", months: "" },
  { period: "FY2019", name: "令和元年度（2019年度）", short: "元年度", axis: "R1年度", year: "R1", months: "" },
  { period: "FY2018", name: "平成30年度（2018年度）", short: "30年度", axis: "H30年度", year: "H30", months: "" },
  { period: "2020", name: "令和2年（2020年）", short: "2年", axis: "R2", year: "R2", months: "" },
  { period: "2019", name: "令和元年（2019年）", short: "元年", axis: "R1", year: "R1", months: "" },
  { period: "1989", name: "平成元年（1989年）", short: "元年", axis: "H1", year: "H1", months: "" },
  { period: "1988", name: "昭和63年（1988年）", short: "63年", axis: "S63", year: "S63", months: "" },
])("$period is $name", ({ period, name, short, axis, year, months }) => {
  expect([
    periodName(period),
    periodShort(period),
    periodAxis(period),
    periodAxisYear(period),
    periodMonths(period),
  ]).toEqual([name, short, axis, year, months]);
});

test.each(["2026Q2", "2026-Q5", "26", "FY26", ""])("%s is no period", (period) => {
  expect(() => periodName(period)).toThrow("unknown period");
});

test.each([
  { day: "2026-10-30", name: "令和8年（2026年）10月30日", short: "10月30日" },
  { day: "2019-04-30", name: "平成31年（2019年）4月30日", short: "4月30日" },
  { day: "2019-05-01", name: "令和元年（2019年）5月1日", short: "5月1日" },
  { day: "1989-01-07", name: "昭和64年（1989年）1月7日", short: "1月7日" },
  { day: "1989-01-08", name: "平成元年（1989年）1月8日", short: "1月8日" },
])("$day is $name", ({ day, name, short }) => {
  expect([dateName(day), monthDay(day)]).toEqual([name, short]);
});
