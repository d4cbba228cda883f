import { expect, test } from "vitest";
import { changeRate, recovery } from "./changes.ts";
import { concentration } from "./concentration.ts";
import { growthContributions } from "./growth-contributions.ts";
import { locationQuotient } from "./location-quotient.ts";
import { perThousand, share } from "./shares.ts";
import { unitValue, valueChange } from "./unit-value.ts";

/** To one decimal, as the plan prints. */
const printed = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

const shares = [
  { name: "卸売・小売業 in the city's product 2021", part: 84219, whole: 574543, out: 14.7 },
  { name: "第3次産業 in the city's product 2021", part: 467564, whole: 574543, out: 81.4 },
  { name: "いわし in the landings' value 2023", part: 10105042, whole: 14323148, out: 70.6 },
  { name: "small businesses in real estate 2014", part: 782, whole: 826, out: 94.7 },
  { name: "a negative item", part: -4486, whole: 574543, out: -0.8 },
  { name: "nothing of something", part: 0, whole: 5, out: 0 },
  { name: "of nothing", part: 0, whole: 0, out: null },
  { name: "unknown", part: null, whole: 5, out: null },
];

test.each(shares)("share: $name", ({ part, whole, out }) => expect(printed(share(part, whole))).toBe(out));

const changes = [
  { name: "the city's product 2021", before: 607123, now: 574543, out: -5.4 },
  { name: "製造業 2021", before: 85591, now: 50222, out: -41.3 },
  { name: "sales of commerce 2012 to 2021", before: 228699, now: 289515, out: 26.6 },
  { name: "small businesses 2014 to 2021", before: 5831, now: 5612, out: -3.8 },
  { name: "from zero there is no rate", before: 0, now: 5, out: null },
  { name: "from a loss there is no rate", before: -5, now: 5, out: null },
  { name: "unknown", before: null, now: 5, out: null },
];

test.each(changes)("change: $name", ({ before, now, out }) => expect(printed(changeRate(before, now))).toBe(out));

const recoveries = [
  { name: "all visitors", base: 5307274, now: 4182313, out: 78.8 },
  { name: "釧路地区", base: 2607386 + 1164002, now: 2042022 + 880103, out: 77.5 },
  { name: "阿寒地区", base: 1043047 + 484327, now: 814040 + 408228, out: 80 },
  { name: "音別地区", base: 7935 + 577, now: 35425 + 2495, out: 445.5 },
  { name: "unknown", base: null, now: 1, out: null },
];

test.each(recoveries)("recovery of 2023 against 2019: $name", ({ base, now, out }) =>
  expect(printed(recovery(base, now))).toBe(out));

test("製造業 alone pulled the city's product of 2021 down by 5.8 points, 卸売・小売業 up by 0.7", () => {
  const contributions = growthContributions(
    [
      { id: "manufacturing", before: 85591, now: 50222 },
      { id: "wholesale-retail", before: 80125, now: 84219 },
      { id: "unknown", before: null, now: 1 },
    ],
    607123,
  );
  expect([...contributions].map(([id, value]) => [id, printed(value)])).toEqual([
    ["manufacturing", -5.8],
    ["wholesale-retail", 0.7],
    ["unknown", null],
  ]);
});

test("contributions of parts that add up add up to the total's rate", () => {
  const parts = [
    { id: "a", before: 601966, now: 567267 },
    { id: "b", before: 10701, now: 11761 },
    { id: "c", before: -5544, now: -4486 },
  ];
  const sum = [...growthContributions(parts, 607123).values()].reduce<number>(
    (total, value) => total + (value ?? 0),
    0,
  );
  expect(sum).toBeCloseTo(changeRate(607123, 574542) ?? Number.NaN, 10);
});

test("without a base there is no contribution", () =>
  expect(growthContributions([{ id: "a", before: 1, now: 2 }], null).get("a")).toBeNull());

const quotients = [
  {
    name: "twice the share of the nation",
    city: { industry: 20, total: 100 },
    comparison: { industry: 10, total: 100 },
    out: 2,
  },
  { name: "the same share", city: { industry: 1, total: 10 }, comparison: { industry: 100, total: 1000 }, out: 1 },
  { name: "none in the city", city: { industry: 0, total: 10 }, comparison: { industry: 100, total: 1000 }, out: 0 },
  {
    name: "none in the comparison area",
    city: { industry: 1, total: 10 },
    comparison: { industry: 0, total: 1000 },
    out: null,
  },
  {
    name: "secret in the city",
    city: { industry: null, total: 10 },
    comparison: { industry: 1, total: 1000 },
    out: null,
  },
];

test.each(quotients)("location quotient: $name", ({ city, comparison, out }) =>
  expect(locationQuotient(city, comparison)).toBe(out));

const LANDED_2023 = [1051033, 1355777, 27063, 671669, 159809, 29872, 145134, 3699, 12, 10105042, 78156, 695882];

test("the landings of 2023 are in few hands: いわし 70.6 %, three species 87.4 %", () => {
  const { top } = concentration(LANDED_2023) ?? { top: null };
  expect([printed(top?.one ?? null), printed(top?.three ?? null)]).toEqual([70.6, 87.4]);
});

const concentrations = [
  { name: "all in one", parts: [5, 0, 0], out: 10000 },
  { name: "four equal parts", parts: [1, 1, 1, 1], out: 2500 },
  { name: "an unknown part is left out", parts: [1, 1, null], out: 5000 },
  { name: "nothing", parts: [0, 0], out: undefined },
  { name: "a negative part", parts: [1, -1, 5], out: undefined },
];

test.each(concentrations)("Herfindahl index: $name", ({ parts, out }) =>
  expect(concentration(parts)?.herfindahl).toBe(out));

const unitValues = [
  { name: "all species 2022", tonnes: 172554, thousandYen: 10537107, out: 61.1 },
  { name: "all species 2023", tonnes: 189416, thousandYen: 14323148, out: 75.6 },
  { name: "ししゃも 2023", tonnes: 29, thousandYen: 78156, out: 2695 },
  { name: "さば 2023, less than a tonne", tonnes: 0, thousandYen: 12, out: null },
];

test.each(unitValues)("yen per kilogram: $name", ({ tonnes, thousandYen, out }) =>
  expect(printed(unitValue({ tonnes, thousandYen }))).toBe(out));

test("the value of いわし rose by quantity and by price, which add up", () => {
  const change = valueChange({ tonnes: 134863, thousandYen: 6062404 }, { tonnes: 160479, thousandYen: 10105042 });
  expect(change?.total).toBe(4042638);
  expect((change?.byQuantity ?? 0) + (change?.byPrice ?? 0)).toBeCloseTo(4042638, 5);
  expect([Math.round((change?.byQuantity ?? 0) / 1000), Math.round((change?.byPrice ?? 0) / 1000)]).toEqual([
    1382, 2660,
  ]);
});

test("without a price of one year the change is not parted", () =>
  expect(valueChange({ tonnes: 221, thousandYen: 12153 }, { tonnes: 0, thousandYen: 12 })).toBeNull());

test("small businesses per 1,000 inhabitants", () => {
  expect(printed(perThousand(5612, 165077))).toBe(34);
  expect(perThousand(5612, null)).toBeNull();
});
