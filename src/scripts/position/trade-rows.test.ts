import { expect, test } from "vitest";
import { quartileText, readTrade } from "./trade-rows.ts";

test.each([
  { lower: 460, median: 780, upper: 1160 },
  { lower: null, median: -13, upper: null },
  { lower: null, median: null, upper: null },
])("what the table carries is what the script reads: %o", (quartiles) =>
  expect(readTrade("小売業", quartileText(quartiles), "- - -", "11.1")).toEqual({
    label: "小売業",
    sales: quartiles,
    income: { lower: null, median: null, upper: null },
    margin: 11.1,
  }));

test("a broken attribute is no zero", () => expect(() => readTrade("小売業", "", "- - -", "-")).toThrow());
