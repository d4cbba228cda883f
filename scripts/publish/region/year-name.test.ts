import { expect, test } from "vitest";
import { yearName } from "./year-name.ts";

const years = [
  { period: "2014", out: "平成26年（2014年）" },
  { period: "2019", out: "令和元年（2019年）" },
  { period: "2018", out: "平成30年（2018年）" },
  { period: "FY2019", out: "令和元年度（2019年度）" },
  { period: "1989", out: "平成元年（1989年）" },
  { period: "1980", out: "昭和55年（1980年）" },
  { period: "1920", out: "1920年" },
];

test.each(years)("$period is $out", ({ period, out }) => expect(yearName(period)).toBe(out));
