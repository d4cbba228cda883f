import { expect, test } from "vitest";
import { booksOf, persons, type SmallReport, smallReport } from "../../fixtures/small-release/settlements.ts";
import { attacksOnSettlements } from "./audit-settlements.ts";
import { carryOut } from "./carry-out.ts";
import type { SettlementTruth } from "./settlement-truth.ts";

const YEAR = 2025;
type People = ReturnType<typeof persons>;

const half = (name: string, industry: string) => [
  ...persons(`${name}up`, 10, { industry }),
  ...persons(`${name}loss`, 10, { industry, income: -10, household: 10, costs: 90 }),
];
const people = [...half("a", "a"), ...half("b", "b")];
const feelings = {
  balances: new Map([
    [
      "felt-sales",
      new Map([
        ["a", { good: 3, same: 3, bad: 2 }],
        ["b", { good: 2, same: 4, bad: 2 }],
      ]),
    ],
  ]),
  crossed: new Map([["felt-sales", { measure: "sales" as const, answers: new Map<string, number>() }]]),
  problems: {
    selections: Array.from({ length: 12 }, (_, index) => (index < 5 ? ["rent"] : ["age"])),
    other: "other",
    kind: "multiple" as const,
  },
};

function truthOf(years: Readonly<Record<number, People>>, asked: typeof feelings | null = null): SettlementTruth {
  const books = booksOf(years);
  return {
    ...books,
    years: new Map([...books.years].map(([year, own]) => [year, { ...own, sentiment: year === YEAR ? asked : null }])),
  };
}

const problems = (n: number, ...values: readonly (readonly [string, number | null])[]) => ({
  id: "proprietors/problems-by-option",
  shape: "ranking" as const,
  observations: values.map(([option, value]) => ({
    period: "2025",
    option,
    value,
    status: value === null ? "suppressed" : "normal",
    n: value === null ? undefined : n,
    rank: null,
    previousRank: null,
  })),
});

const asked: SmallReport = {
  "felt-sales-balance-by-industry": { "2025 a": 12.5, "2025 b": 0 },
  "felt-sales-by-booked": { "2024 up up": 1 },
};

test("in a first year the sums, quantiles, bars and counts are attacked, and what is printed", () => {
  const files = smallReport({
    "net-income-levels-by-industry": { "2025 a mean": [1, 20] },
    "other-by-group": { "2025 a some": 1 },
  });
  const { passed, checks, breaches, errors } = carryOut(attacksOnSettlements(files, truthOf({ [YEAR]: people }), null));
  expect({ passed, breaches, errors }).toEqual({ passed: true, breaches: [], errors: [] });
  expect(checks.map(({ dataset }) => dataset.replace("proprietors/", "")).sort()).toEqual([
    "composition-by-standing",
    "gross-sales-levels-by-industry",
    "household-income-levels-by-industry",
    "margin-by-industry",
    "net-income-levels-by-industry",
    "other-by-group",
    "persons-by-industry",
    "ratios-by-industry",
    "sizes-by-class",
  ]);
  expect(new Set(checks.flatMap(({ periods }) => periods))).toEqual(new Set(["2025"]));
  expect(checks.every(({ dataset }) => dataset.startsWith("proprietors/"))).toBe(true);
});

test("in a second year the growth is attacked as well, and where persons were asked their answers", () => {
  const files = smallReport(asked, [problems(12, ["rent", 41.7], ["age", 58.3])]);
  const found = carryOut(attacksOnSettlements(files, truthOf({ 2024: people, [YEAR]: people }, feelings), null));
  expect(found).toMatchObject({ passed: true, breaches: [], errors: [] });
  const datasets = (period: string) =>
    found.checks
      .filter(({ periods }) => periods.includes(period))
      .map(({ dataset }) => dataset.replace("proprietors/", ""));
  const growth = ["gross-sales", "household-income", "net-income"].flatMap((slug) => [
    `${slug}-balance-by-industry`,
    `${slug}-growth-by-band`,
    `${slug}-growth-by-industry`,
  ]);
  const answers = ["felt-sales-balance-by-industry", "felt-sales-by-booked", "problems-by-option"];
  expect(datasets("2025")).toEqual(expect.arrayContaining([...growth, ...answers]));
  expect(datasets("2024").filter((dataset) => growth.includes(dataset))).toEqual([]);
});

test("what was felt is crossed with the books only where that is published", () => {
  const files = smallReport({ "felt-sales-balance-by-industry": { "2025 a": 12.5 } }, [problems(12, ["rent", null])]);
  const { checks } = carryOut(attacksOnSettlements(files, truthOf({ [YEAR]: people }, feelings), null));
  expect(checks.map(({ dataset }) => dataset)).not.toContain("proprietors/felt-sales-by-booked");
});

const few = [...persons("a", 9), ...persons("b", 30, { industry: "b" })];
const cases: readonly {
  name: string;
  report: SmallReport;
  years?: Readonly<Record<number, People>>;
  asked?: typeof feelings;
  others?: Parameters<typeof smallReport>[1];
  last?: SmallReport;
  dataset: string;
  what: string;
}[] = [
  {
    name: "a mean of nine",
    report: { "net-income-levels-by-industry": { "2025 a mean": 1 } },
    years: { [YEAR]: few },
    dataset: "net-income-levels-by-industry",
    what: "a sensitive amount is printed",
  },
  {
    name: "one settlement that came late",
    report: { "net-income-levels-by-industry": { "2025 a mean": [1, 20] } },
    last: { "net-income-levels-by-industry": { "2025 a mean": [1, 19] } },
    dataset: "net-income-levels-by-industry",
    what: "the difference to the last vintage tells late settlements",
  },
  {
    name: "a margin of nine",
    report: { "margin-by-industry": { "2025 a pooled-margin": 1 } },
    years: { [YEAR]: few },
    dataset: "margin-by-industry",
    what: "the margin of an unsafe sum is printed",
  },
  {
    name: "a ratio of nine",
    report: { "ratios-by-industry": { "2025 a cost-ratio": 1 } },
    years: { [YEAR]: few },
    dataset: "ratios-by-industry",
    what: "a quantile of too few persons is printed",
  },
  {
    name: "two of an industry",
    report: { "persons-by-industry": { "2025 a": 2 } },
    years: { [YEAR]: [...persons("a", 2), ...persons("b", 30, { industry: "b" })] },
    dataset: "persons-by-industry",
    what: "a small count is printed",
  },
  {
    name: "a size class of four",
    report: { "sizes-by-class": { "2025 small share": [10, 40], "2025 large share": [90, 40] } },
    dataset: "sizes-by-class",
    what: "a bar of too few persons is printed",
  },
  {
    name: "two who filed for part of the year",
    report: { "composition-by-standing": { "2025 part-year persons": 2 } },
    years: { [YEAR]: [...people, ...persons("part", 2, { isFull: false })] },
    dataset: "composition-by-standing",
    what: "a small count is printed",
  },
  {
    name: "a direction of the books that all but one share",
    report: { "gross-sales-balance-by-industry": { "2025 a": -95 } },
    years: {
      2024: people.map((one) => ({ ...one, sales: one.owner === "aup0" ? 100 : 200 })),
      [YEAR]: people,
    },
    dataset: "gross-sales-balance-by-industry",
    what: "all other answers are known",
  },
  {
    name: "a bar of growth of four",
    report: { "gross-sales-growth-by-band": { "2025 fall": [10, 40], "2025 rise": [90, 40] } },
    years: { 2024: people, [YEAR]: people },
    dataset: "gross-sales-growth-by-band",
    what: "a bar of too few persons is printed",
  },
  {
    name: "a growth of two",
    report: { "gross-sales-growth-by-industry": { "2025 b median": [10, 2] } },
    years: {
      2024: [...persons("b", 2), ...persons("a", 20)],
      [YEAR]: [...persons("b", 2, { industry: "b" }), ...persons("a", 20)],
    },
    dataset: "gross-sales-growth-by-industry",
    what: "a small count is printed",
  },
  {
    name: "a felt DI of four",
    report: { ...asked, "felt-sales-balance-by-industry": { "2025 a": 0 } },
    asked: { ...feelings, balances: new Map([["felt-sales", new Map([["a", { good: 1, same: 2, bad: 1 }]])]]) },
    others: [problems(12, ["rent", null])],
    dataset: "felt-sales-balance-by-industry",
    what: "too few answers are printed",
  },
  {
    name: "two who named a problem",
    report: asked,
    asked: feelings,
    others: [problems(12, ["rent", 16.7])],
    dataset: "problems-by-option",
    what: "a small count is printed",
  },
  {
    name: "two answers that came late",
    report: { "felt-sales-shares-by-answer": { "2025 up share": [50, 20] } },
    last: { "felt-sales-shares-by-answer": { "2025 up share": [50, 18] } },
    dataset: "felt-sales-shares-by-answer",
    what: "the difference to the last vintage tells late answers",
  },
  {
    name: "two directions that came late",
    report: { "gross-sales-shares-by-direction": { "2025 up share": [50, 20] } },
    last: { "gross-sales-shares-by-direction": { "2025 up share": [50, 18] } },
    dataset: "gross-sales-shares-by-direction",
    what: "the difference to the last vintage tells late answers",
  },
  {
    name: "two persons of a DI that came late",
    report: { "other-balance-by-industry": { "2025 a": [50, 20] } },
    last: { "other-balance-by-industry": { "2025 a": [50, 18] } },
    dataset: "other-balance-by-industry",
    what: "the difference to the last vintage tells late answers",
  },
];
for (const { name, report, years = { [YEAR]: people }, asked: answers, others, last, dataset, what } of cases) {
  test(`the audit finds ${name}`, () => {
    const before = last === undefined ? null : smallReport(last);
    const { breaches, errors } = carryOut(
      attacksOnSettlements(smallReport(report, others), truthOf(years, answers), before),
    );
    expect(errors).toEqual([]);
    expect(breaches.map((one) => ({ dataset: one.dataset, period: one.period, what: one.what }))).toContainEqual({
      dataset: `proprietors/${dataset}`,
      period: "2025",
      what,
    });
  });
}

test("the audit finds two answers to the problems that came late", () => {
  const [now, last] = [12, 10].map((n) => smallReport({}, [problems(n, ["rent", 50])]));
  if (now === undefined) throw new Error("a vintage is needed");
  const { breaches } = carryOut(attacksOnSettlements(now, truthOf({ [YEAR]: people }), last ?? null));
  expect(breaches.map((one) => one.dataset)).toEqual(["proprietors/problems-by-option"]);
});

test("the audit finds an n beside an x", () => {
  const dataset = {
    id: "proprietors/other",
    shape: "breakdown" as const,
    observations: [{ period: "2025", category: "a", measure: "mean", value: null, status: "suppressed", n: 3 }],
  };
  const { breaches } = carryOut(attacksOnSettlements(smallReport({}, [dataset]), truthOf({ [YEAR]: people }), null));
  expect(breaches).toEqual([
    {
      dataset: "proprietors/other",
      period: "2025",
      by: "outsider",
      about: "cell",
      what: "something stands beside a withheld value",
    },
  ]);
});

test("a vintage without this report is none", () => {
  const files = smallReport({ "net-income-levels-by-industry": { "2025 a mean": [1, 20] } });
  const last = new Map([["catalogue.json", "odd"]]);
  expect(carryOut(attacksOnSettlements(files, truthOf({ [YEAR]: people }), last)).passed).toBe(true);
});
