import { expect, test } from "vitest";
import { discloseAmounts } from "./amounts.ts";
import { discloseBrackets } from "./brackets.ts";
import { discloseCounts } from "./counts.ts";
import { defaultPolicy } from "./default-policy.ts";
import { discloseGrowth, mayStandBeside } from "./growth.ts";
import { discloseQuantiles } from "./quantiles.ts";
import { roundToUnit } from "./rounding.ts";

const roundings = [
  { name: "half goes up", input: [15_000, 1, 10_000], out: 20_000 },
  { name: "just under half goes down", input: [14_999, 1, 10_000], out: 10_000 },
  { name: "half of a loss goes away from zero", input: [-15_000, 1, 10_000], out: -20_000 },
  { name: "a small loss becomes 0, never −0", input: [-4_999, 1, 10_000], out: 0 },
  { name: "a mean is divided once", input: [100_000, 3, 10_000], out: 30_000 },
] as const;
for (const { name, input, out } of roundings) {
  test(`rounding: ${name}`, () => expect(roundToUnit(input[0], input[1], input[2])).toBe(out));
}

function owners(amounts: readonly number[], from = 0): ReadonlyMap<string, number> {
  return new Map(amounts.map((amount, index) => [`o${from + index}`, amount]));
}

function upTo(count: number, step = 10_000): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index + 1) * step);
}

test("nine owners have no median, ten have one", () => {
  expect(discloseQuantiles(owners(upTo(9)), defaultPolicy).median).toBeNull();
  expect(discloseQuantiles(owners(upTo(10)), defaultPolicy).median).toBe(60_000);
});

test("quartiles need 20 owners, deciles 50", () => {
  expect(discloseQuantiles(owners(upTo(19)), defaultPolicy).quartiles).toBeNull();
  expect(discloseQuantiles(owners(upTo(21)), defaultPolicy).quartiles).toEqual([60_000, 160_000]);
  expect(discloseQuantiles(owners(upTo(20)), defaultPolicy).quartiles).not.toBeNull();
  expect(discloseQuantiles(owners(upTo(49)), defaultPolicy).deciles).toBeNull();
  expect(discloseQuantiles(owners(upTo(51)), defaultPolicy).deciles).toEqual([
    60_000, 110_000, 160_000, 210_000, 260_000, 310_000, 360_000, 410_000, 460_000,
  ]);
  expect(discloseQuantiles(owners(upTo(50)), defaultPolicy).deciles).toHaveLength(9);
});

test("a median below 300万 is rounded to 1万, from there to 10万", () => {
  const median = (value: number) =>
    discloseQuantiles(owners(Array.from({ length: 10 }, () => value)), defaultPolicy).median;
  expect([median(2_984_999), median(3_000_000), median(3_049_999), median(-3_050_000)]).toEqual([
    2_980_000, 3_000_000, 3_000_000, -3_100_000,
  ]);
});

const histograms = [
  { name: "five in each bar", input: [5, 5, 5], out: [[5], [5], [5]] },
  { name: "four go to the neighbour", input: [4, 8, 9], out: [[4, 8], [9]] },
  { name: "an empty bar may stand", input: [6, 0, 6], out: [[6], [0], [6]] },
  { name: "one filled bar says that all are in it", input: [0, 12, 0], out: null },
  { name: "too few for two bars", input: [4, 5], out: null },
  { name: "among equals the one with the lowest fullest bar", input: [9, 1, 5], out: [[9], [1, 5]] },
  { name: "also where it is the neighbour before", input: [5, 1, 9], out: [[5, 1], [9]] },
  { name: "no bands, no bars", input: [], out: null },
];
for (const { name, input, out } of histograms) {
  test(`histogram: ${name}`, () => {
    const bars = discloseBrackets(
      input.map((count, index) => ({ bands: [`b${index}`], count })),
      defaultPolicy,
    );
    const shape = bars?.map(({ bands }) => bands.map((band) => input[Number(band.slice(1))])) ?? null;
    expect(shape).toEqual(out);
  });
}

test("growth is that of persons in both years", () => {
  const last = owners(upTo(12));
  const now = new Map([...owners(upTo(12).map((amount) => amount * 2)), ["newcomer", 9]]);
  expect(discloseGrowth(last, now, defaultPolicy)).toEqual({ status: "normal", rate: 2, owners: 12 });
});

const growths = [
  { name: "nine persons in both years", last: owners(upTo(9)), now: owners(upTo(12)), out: "suppressed" },
  { name: "one dominates last year", last: owners([9_000, ...upTo(11, 1)]), now: owners(upTo(12)), out: "suppressed" },
  { name: "one dominates this year", last: owners(upTo(12)), now: owners([9_000, ...upTo(11, 1)]), out: "suppressed" },
  { name: "nobody in both years", last: owners(upTo(12)), now: owners(upTo(12), 50), out: "missing" },
  {
    name: "a base of zero",
    last: owners(upTo(12).map((amount, index) => (index % 2 === 0 ? 50 : -50) + amount * 0)),
    now: owners(upTo(12)),
    out: "notApplicable",
  },
];
for (const { name, last, now, out } of growths) {
  test(`no growth rate: ${name}`, () => expect(discloseGrowth(last, now, defaultPolicy).status).toBe(out));
}

test("all filers and the same filers stand side by side only if the leavers are nobody or ten", () => {
  const all = owners(upTo(30));
  const without = (count: number) => new Map([...all].slice(count));
  expect([0, 1, 9, 10].map((count) => mayStandBeside(all, without(count), defaultPolicy))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("ten leavers of whom one has nearly everything do not stand beside the same filers", () => {
  const leavers = owners([9_000_000, ...upTo(9, 1)]);
  const same = owners(upTo(20), 50);
  expect(mayStandBeside(new Map([...leavers, ...same]), same, defaultPolicy)).toBe(false);
});

const industry = { id: "industry", total: "all", classes: ["food", "trade"].map((code) => ({ code, parent: null })) };
const rows = [...Array(12).keys()].map((index) => ({
  owner: `o${index}`,
  codes: { industry: index < 12 ? "food" : "trade" },
  value: 1_234_567,
}));
const release = { dimensions: [industry], tables: [{ id: "sales", dimensions: ["industry"] }], contributions: rows };

test("sums are rounded to 100万円, means to 1万円, and n stands beside them", () => {
  const { cells } = discloseAmounts({ ...release, measure: "amount" }, defaultPolicy);
  expect(cells.get("industry=food")).toEqual({ status: "normal", sum: 15_000_000, mean: 1_230_000, owners: 12 });
  expect(cells.get("industry=trade")).toEqual({ status: "missing" });
});

test("a withheld amount or count carries nothing beside its status", () => {
  const few = { ...release, contributions: rows.slice(0, 2) };
  expect(discloseAmounts({ ...few, measure: "amount" }, defaultPolicy).cells.get("industry=food")).toEqual({
    status: "suppressed",
  });
  expect(discloseCounts({ ...few, measure: "count" }, defaultPolicy).cells.get("industry=food")).toEqual({
    status: "suppressed",
  });
});

test("counts of 0 and of 3 or more are printed", () => {
  const { cells } = discloseCounts({ ...release, contributions: rows.slice(0, 3), measure: "count" }, defaultPolicy);
  expect([...cells.values()]).toEqual([
    { status: "normal", count: 3 },
    { status: "normal", count: 3 },
    { status: "normal", count: 0 },
  ]);
});
