import { expect, test } from "vitest";
import { parseYearText } from "./year-text.ts";

const readable = [
  { text: "2023", year: 2023, kind: null },
  { text: "２０２３年", year: 2023, kind: "year" },
  { text: "2023年度", year: 2023, kind: "fiscalYear" },
  { text: "FY2023", year: 2023, kind: "fiscalYear" },
  { text: "令和元年度", year: 2019, kind: "fiscalYear" },
  { text: "令和 5 年", year: 2023, kind: "year" },
  { text: "R5", year: 2023, kind: null },
  { text: "平成31年度", year: 2019, kind: "fiscalYear" },
  { text: "H27", year: 2015, kind: null },
  { text: "昭和56年", year: 1981, kind: "year" },
];

test.each(readable)("$text is a year", ({ text, year, kind }) => expect(parseYearText(text)).toEqual({ year, kind }));

const refused = ["", "23", "平成32年", "令和0年", "2023年4月", "45291", "令和", "FY2023年", "約2023"];

test.each(refused)("「%s」 is no year", (text) => expect(parseYearText(text)).toBeNull());
