import { expect, test } from "vitest";
import { yearLines } from "./year-lines.ts";

const report = { year: 2025, persons: 60, fullYear: 52, matched: 48, answered: 40, industries: [] };
const trade = (fullYear: number, lackingMedian: number, lackingQuartiles: number) => ({
  label: "卸売業",
  fullYear,
  lackingMedian,
  lackingQuartiles,
});

test.each([
  { name: "no survey", input: null, out: [] },
  {
    name: "persons and answers",
    input: report,
    out: ["", "2025年分の個人事業者", "　決算 60人（12か月 52人、前の年も12か月 48人）・景況 40人"],
  },
  {
    name: "a first year without a sentiment survey",
    input: { ...report, matched: null, answered: null },
    out: ["", "2025年分の個人事業者", "　決算 60人（12か月 52人）・景況 なし"],
  },
])("$name", ({ input, out }) => expect(yearLines(input)).toEqual(out));

test.each([
  { name: "enough", input: trade(25, 0, 0), out: "　卸売業：12か月 25人" },
  { name: "enough for a median", input: trade(12, 0, 8), out: "　卸売業：12か月 12人　あと8人で四分位も公表できます" },
  {
    name: "too few",
    input: trade(8, 2, 12),
    out: "　卸売業：12か月 8人　あと2人で中央値、あと12人で四分位を公表できます",
  },
  { name: "nobody", input: trade(0, 10, 20), out: "　卸売業：12か月 0人" },
])("a trade: $name", ({ input, out }) => expect(yearLines({ ...report, industries: [input] }).at(-1)).toBe(out));
