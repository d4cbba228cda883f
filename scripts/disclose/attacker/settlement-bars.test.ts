import { expect, test } from "vitest";
import { booksOf, type PrintedNumber, smallReport } from "../../fixtures/small-release/settlements.ts";
import { readPublishedSettlements } from "./published-settlements.ts";
import { attackGrowthBars, attackSizeBars } from "./settlement-bars.ts";

type Numbers = Readonly<Record<string, PrintedNumber>>;

const YEAR = 2025;
const placed = (numbers: Numbers, end = "") =>
  Object.fromEntries(Object.entries(numbers).map(([id, number]) => [`${YEAR} ${id}${end}`, number]));

/** Bars and directions of growth as printed. */
function growth(bars: Numbers, directions: Numbers = {}) {
  const files = readPublishedSettlements(
    smallReport({
      "net-income-growth-by-band": { ...placed(bars), "2024 fall": [1, 100] },
      "net-income-shares-by-direction": { ...placed(directions, " share"), "2024 down share": [1, 100] },
    }),
  );
  return attackGrowthBars(files, booksOf({}), YEAR, "income").map(({ by, about, what }) => `${by}: ${about}: ${what}`);
}

const FEW = "a bar of too few persons is printed";
const ONE = "all persons are in one bar";
const LEFT = "bars and directions leave a few persons";

const cases: readonly { name: string; bars: Numbers; directions?: Numbers; breaches: readonly string[] }[] = [
  {
    name: "five and more in each, or nobody",
    bars: { fall: [5, 100], down: [0, 100], level: [95, 100] },
    breaches: [],
  },
  { name: "four in one", bars: { fall: [4, 100], level: [96, 100] }, breaches: [`fall: ${FEW}`] },
  { name: "one filled bar", bars: { fall: [0, 100], level: [100, 100] }, breaches: [`level: ${ONE}`] },
  { name: "no filled bar", bars: { fall: [0, 100] }, breaches: [`: ${ONE}`] },
  { name: "no bar", bars: {}, directions: { up: [2, 100] }, breaches: [] },
  { name: "withheld bars", bars: { fall: null, level: [50, 100], up: [50, 100] }, breaches: [] },
  { name: "shares of many, with n", bars: { fall: [0.5, 999], level: [99.5, 999] }, breaches: [] },
  { name: "shares of few of many, with n", bars: { fall: [0.4, 999], level: [99.6, 999] }, breaches: [`fall: ${FEW}`] },
  {
    name: "shares without n, or of thousands, are no small numbers",
    bars: { fall: 0.1, level: [0.1, 1000] },
    breaches: [],
  },
  { name: "nothing of thousands is no filled bar", bars: { fall: 0, level: [100, 1000] }, breaches: [`level: ${ONE}`] },
  {
    name: "bars that fill their directions",
    bars: { fall: [10, 100], down: [20, 100], level: [30, 100], up: [40, 100] },
    directions: { down: [30, 100], same: [30, 100], up: [40, 100] },
    breaches: [],
  },
  {
    name: "a bar across two directions, of which many are in each",
    bars: { fall: [10, 100], down_level: [50, 100], up: [40, 100] },
    directions: { down: [30, 100], same: [30, 100], up: [40, 100] },
    breaches: [],
  },
  {
    name: "a bar across two directions, of which four are in one",
    bars: { fall: [10, 100], down_level: [50, 100], up: [40, 100] },
    directions: { down: [14, 100], same: [46, 100], up: [40, 100] },
    breaches: [`down: ${LEFT}`],
  },
  {
    name: "a bar across two directions, of which five are in one",
    bars: { fall: [10, 100], down_level: [50, 100], up: [40, 100] },
    directions: { down: [15, 100], same: [45, 100], up: [40, 100] },
    breaches: [],
  },
  {
    name: "a bar across two directions, of which four stayed",
    bars: { fall: [10, 100], down: [46, 100], level_up: [4, 100], rise: [40, 100] },
    directions: { down: [56, 100], same: [4, 100], up: [40, 100] },
    breaches: [`level_up: ${FEW}`, `same: ${LEFT}`],
  },
  {
    name: "a bar across two directions, of which four rose",
    bars: { fall: [50, 100], level_up: [10, 100], rise: [40, 100] },
    directions: { down: [50, 100], same: [6, 100], up: [44, 100] },
    breaches: [`up: ${LEFT}`],
  },
];
for (const { name, bars, directions, breaches } of cases) {
  test(`bars of growth: ${name}`, () =>
    expect(growth(bars, directions)).toEqual(breaches.map((breach) => `outsider: ${breach}`)));
}

test("a bar of no known band stops the attack", () => {
  expect(() => growth({ fall_sideways: [50, 100] })).toThrow("unknown band: fall_sideways");
});

test("bars by size of sales", () => {
  const sizes = (shares: Numbers) => {
    const numbers = { ...placed(shares, " share"), [`${YEAR} small median-income`]: [1, 100] as const };
    const files = readPublishedSettlements(smallReport({ "sizes-by-class": numbers }));
    return attackSizeBars(files, booksOf({}), YEAR);
  };
  expect(sizes({ small: [5, 100], large: [95, 100] })).toEqual([]);
  expect(sizes({ small: [4, 100], large: [96, 100] })).toEqual([{ by: "outsider", about: "small", what: FEW }]);
  expect(sizes({ small: [100, 100], large: [0, 100] })).toEqual([{ by: "outsider", about: "small", what: ONE }]);
});
