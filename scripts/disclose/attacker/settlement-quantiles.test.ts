import { expect, test } from "vitest";
import { booksOf, persons, smallReport } from "../../fixtures/small-release/settlements.ts";
import { readPublishedSettlements } from "./published-settlements.ts";
import { attackQuantiles } from "./settlement-quantiles.ts";

type People = ReturnType<typeof persons>;

interface Case {
  readonly dataset: string;
  readonly place: string;
  /** How many must stand behind it; null: nobody. */
  readonly needed: number | null;
  /** Those who do not count for it. */
  readonly others?: People;
}

const elsewhere = persons("b", 30, { industry: "b", sizeClass: "large" });
const partly = persons("part", 30, { isFull: false });
const noSales = persons("idle", 30, { sales: 0 });
const noMonths = persons("yearly", 30, { hasMonths: false });

const cases: readonly Case[] = [
  ...["gross-sales", "net-income", "household-income"].flatMap((slug) => [
    { dataset: `${slug}-median-by-industry`, place: "a", needed: 10 },
    { dataset: `${slug}-levels-by-industry`, place: "a median", needed: 10 },
    { dataset: `${slug}-levels-by-industry`, place: "a lower-quartile", needed: 20 },
    { dataset: `${slug}-levels-by-industry`, place: "a upper-quartile", needed: 20 },
    { dataset: `${slug}-levels-by-industry`, place: "a mean", needed: null },
  ]),
  { dataset: "margin-by-industry", place: "a median-margin", needed: 10, others: noSales },
  { dataset: "margin-by-industry", place: "a pooled-margin", needed: null },
  { dataset: "ratios-by-industry", place: "a cost-ratio", needed: 10, others: noSales },
  { dataset: "subsidies-by-industry", place: "a median", needed: 10 },
  { dataset: "subsidies-by-industry", place: "a recipients", needed: null },
  { dataset: "season-by-month", place: "month-1 a", needed: 10, others: [...noSales, ...noMonths] },
  { dataset: "sizes-by-class", place: "small median-income", needed: 10 },
  { dataset: "sizes-by-class", place: "small median-margin", needed: 10, others: noSales },
  { dataset: "sizes-by-class", place: "small share", needed: null },
];

function attack({ dataset, place }: Case, years: Readonly<Record<number, People>>) {
  const files = readPublishedSettlements(smallReport({ [dataset]: { [`2025 ${place}`]: 1, [`2024 ${place}`]: 1 } }));
  return attackQuantiles(files, booksOf(years), 2025);
}

function breachOf({ dataset, place }: Case) {
  return { by: "outsider", about: `${dataset} ${place}`, what: "a quantile of too few persons is printed" };
}

for (const one of cases) {
  const others = [...elsewhere, ...partly, ...(one.others ?? [])];
  const { needed } = one;
  if (needed === null) {
    test(`no quantile: ${one.dataset} ${one.place}`, () => {
      expect(attack(one, { 2025: [...persons("a", 1), ...others] })).toEqual([]);
    });
    continue;
  }
  test(`behind a quantile stand as many as were promised: ${one.dataset} ${one.place}`, () => {
    expect(attack(one, { 2025: [...persons("a", needed), ...others] })).toEqual([]);
    expect(attack(one, { 2025: [...persons("a", needed), ...persons("b", 1, { industry: "b" })] })).toEqual([]);
    expect(attack(one, { 2025: [...persons("a", needed - 1), ...others] })).toEqual([breachOf(one)]);
  });
}

test("behind the quantile of all stand those of all industries", () => {
  const one = { dataset: "net-income-median-by-industry", place: "all", needed: 10 };
  const half = persons("b", 5, { industry: "b" });
  expect(attack(one, { 2025: [...persons("a", 5), ...half] })).toEqual([]);
  expect(attack(one, { 2025: [...persons("a", 4), ...half] })).toEqual([breachOf(one)]);
});

for (const [slug, key] of [
  ["gross-sales", "sales"],
  ["net-income", "income"],
  ["household-income", "household"],
] as const) {
  test(`behind a median growth stand pairs with something to grow from: ${slug}`, () => {
    const one = { dataset: `${slug}-growth-by-industry`, place: "a median", needed: 10 };
    const now = [...persons("a", 10), ...persons("new", 30), ...persons("nothing", 30), ...persons("loss", 30)];
    const before = (count: number) => [
      ...persons("a", count),
      ...persons("nothing", 30, { [key]: 0 }),
      ...persons("loss", 30, { [key]: -5 }),
    ];
    expect(attack(one, { 2024: before(10), 2025: now })).toEqual([]);
    expect(attack(one, { 2024: before(9), 2025: now })).toEqual([breachOf(one)]);
    expect(attack({ ...one, place: "a pooled" }, { 2024: before(9), 2025: now })).toEqual([]);
  });
}

test("what is withheld has nobody behind it", () => {
  const files = readPublishedSettlements(smallReport({ "net-income-median-by-industry": { "2025 a": null } }));
  expect(attackQuantiles(files, booksOf({ 2025: persons("a", 1) }), 2025)).toEqual([]);
});

test("a year without settlements stops the attack", () => {
  const files = readPublishedSettlements(smallReport({}));
  expect(() => attackQuantiles(files, booksOf({}), 2025)).toThrow("year is not among the settlements: 2025");
});
