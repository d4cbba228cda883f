import { expect, test } from "vitest";
import { booksOf, person, persons, type SmallReport, smallReport } from "../../fixtures/small-release/settlements.ts";
import { readPublishedSettlements } from "./published-settlements.ts";
import { attackMeasures, attackSums } from "./settlement-sums.ts";

type People = ReturnType<typeof persons>;

const YEAR = 2025;
const PRINTED = "a sensitive amount is printed";
const KNOWN = "an amount is known too closely";
const GROWTH = "the growth of an unsafe sum is printed";
const MARGIN = "the margin of an unsafe sum is printed";

function found(breaches: readonly { by: string; about: string; what: string }[]) {
  return [...new Set(breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`))];
}

function sums(years: Readonly<Record<number, People>>, report: SmallReport) {
  return found(attackSums(readPublishedSettlements(smallReport(report)), booksOf(years), YEAR, "income"));
}

const inB = { industry: "b" };
const LEVELS = "net-income-levels-by-industry";
const RATES = "net-income-growth-by-industry";
const means = (...places: readonly string[]) => ({
  [LEVELS]: Object.fromEntries(places.map((place) => [`${place} mean`, 1])),
});

const oneYear: readonly { name: string; people: People; report: SmallReport; breaches: readonly string[] }[] = [
  {
    name: "a mean of ten",
    people: [...persons("a", 10), ...persons("b", 30, inB)],
    report: means("2025 all", "2025 a", "2025 b"),
    breaches: [],
  },
  {
    name: "a mean of nine",
    people: [...persons("a", 9), ...persons("b", 30, inB)],
    report: means("2025 a"),
    breaches: [`outsider: all a: ${PRINTED}`, `outsider: middle a: ${KNOWN}`],
  },
  {
    name: "a mean of nine and one for part of the year",
    people: [...persons("a", 9), person("part", { isFull: false }), ...persons("b", 30, inB)],
    report: means("2025 a"),
    breaches: [`outsider: all a: ${PRINTED}`, `outsider: middle a: ${KNOWN}`],
  },
  {
    name: "a mean of another measure",
    people: [...persons("a", 9), ...persons("b", 30, inB)],
    report: { "gross-sales-levels-by-industry": { "2025 a mean": 1 } },
    breaches: [],
  },
  {
    name: "a mean of ten, of which one is nearly all",
    people: [...persons("a", 9), person("large", { income: -10_000 }), ...persons("b", 30, inB)],
    report: means("2025 a"),
    breaches: [
      `outsider: all a: ${PRINTED}`,
      `outsider: ends a: ${KNOWN}`,
      `participant: ends a: ${KNOWN}`,
      `outsider: all all: ${KNOWN}`,
    ],
  },
  {
    name: "an x alone, which the total and the other industry give",
    people: [...persons("a", 9), ...persons("b", 30, inB)],
    report: means("2025 all", "2025 b"),
    breaches: [`outsider: all a: ${KNOWN}`, `outsider: middle a: ${KNOWN}`],
  },
  {
    name: "two x",
    people: [...persons("a", 9), ...persons("b", 30, inB)],
    report: means("2025 all"),
    breaches: [],
  },
  {
    name: "nobody in an industry gives no cover",
    people: persons("a", 9),
    report: means("2025 all"),
    breaches: [
      `outsider: all all: ${PRINTED}`,
      `outsider: middle all: ${KNOWN}`,
      `outsider: all a: ${KNOWN}`,
      `outsider: middle a: ${KNOWN}`,
    ],
  },
  {
    name: "a trimmed mean beside the mean gives the two ends",
    people: [...persons("a", 20), ...persons("b", 30, inB)],
    report: { [LEVELS]: { "2025 a mean": 1, "2025 a trimmed-mean": 1 } },
    breaches: [`outsider: ends a: ${KNOWN}`],
  },
  {
    name: "a trimmed mean of so few that nobody is cut off",
    people: [...persons("a", 9), ...persons("b", 30, inB)],
    report: { [LEVELS]: { "2025 a trimmed-mean": 1 } },
    breaches: [`outsider: middle a: ${PRINTED}`, `outsider: all a: ${KNOWN}`],
  },
  {
    name: "a trimmed mean alone",
    people: [...persons("a", 20), ...persons("b", 30, inB)],
    report: { [LEVELS]: { "2025 a trimmed-mean": 1 } },
    breaches: [],
  },
  {
    name: "a trimmed mean of eleven, of which one is cut off at either end: nine are left",
    people: [
      ...persons("a", 9),
      person("most", { income: 90 }),
      person("least", { income: -90 }),
      ...persons("b", 30, inB),
    ],
    report: { [LEVELS]: { "2025 a trimmed-mean": 1 } },
    breaches: [`outsider: middle a: ${PRINTED}`],
  },
  {
    name: "a trimmed mean from which the one who is nearly all is cut off",
    people: [...persons("a", 19), person("most", { income: 9000 }), ...persons("b", 30, inB)],
    report: { [LEVELS]: { "2025 a trimmed-mean": 1 } },
    breaches: [],
  },
];
for (const { name, people, report, breaches } of oneYear) {
  test(`sums of a year: ${name}`, () => expect(sums({ [YEAR]: people }, report)).toEqual(breaches));
}

const elsewhere = persons("e", 30, inB);
const stayed = persons("stayed", 20);
const rated = { [RATES]: { "2025 a pooled": 1 } };
const bothMeans = means("2025 a", "2024 a");

const twoYears: readonly {
  name: string;
  last: People;
  now: People;
  report: SmallReport;
  breaches: readonly string[];
}[] = [
  {
    name: "the same persons",
    last: stayed,
    now: stayed,
    report: { ...bothMeans, ...rated },
    breaches: [],
  },
  {
    name: "means of both years without a growth say nothing of who came",
    last: stayed,
    now: [...stayed, ...persons("came", 2)],
    report: bothMeans,
    breaches: [],
  },
  {
    name: "two who came, by both means and the growth of the others",
    last: stayed,
    now: [...stayed, ...persons("came", 2)],
    report: { ...bothMeans, ...rated },
    breaches: [
      `outsider: entrants all: ${KNOWN}`,
      `participant: entrants all: ${KNOWN}`,
      `outsider: entrants a: ${KNOWN}`,
      `participant: entrants a: ${KNOWN}`,
    ],
  },
  {
    name: "two who left, by both means and the growth of the others",
    last: [...stayed, ...persons("left", 2)],
    now: stayed,
    report: { ...bothMeans, ...rated },
    breaches: [
      `outsider: leavers all: ${KNOWN}`,
      `participant: leavers all: ${KNOWN}`,
      `outsider: leavers a: ${KNOWN}`,
      `participant: leavers a: ${KNOWN}`,
    ],
  },
  {
    name: "two who came and two who left",
    last: [...stayed, ...persons("left", 2)],
    now: [...stayed, ...persons("came", 2)],
    report: { ...bothMeans, ...rated },
    breaches: [],
  },
  {
    name: "two who left, without last year's mean",
    last: [...stayed, ...persons("left", 2)],
    now: stayed,
    report: { ...means("2025 a"), ...rated },
    breaches: [],
  },
  {
    name: "two who came, without this year's mean",
    last: stayed,
    now: [...stayed, ...persons("came", 2)],
    report: { ...means("2024 a"), ...rated },
    breaches: [],
  },
  {
    name: "the growth of nine",
    last: persons("a", 9),
    now: persons("a", 9),
    report: rated,
    breaches: [`participant: a: ${GROWTH}`],
  },
  { name: "the growth of ten", last: persons("a", 10), now: persons("a", 10), report: rated, breaches: [] },
  {
    name: "the growth of ten, of which one is nearly all this year",
    last: persons("a", 10),
    now: [...persons("a", 9), person("a9", { income: -9000 })],
    report: rated,
    breaches: [`participant: a: ${GROWTH}`],
  },
  {
    name: "the growth of ten, of which one was nearly all last year",
    last: [...persons("a", 9), person("a9", { income: 9000 })],
    now: persons("a", 10),
    report: rated,
    breaches: [`participant: a: ${GROWTH}`],
  },
  {
    name: "the growth of ten, eight of whom are exactly p % of the largest",
    last: persons("a", 10),
    now: [...persons("a", 8, { income: 15 }), person("a8", { income: 700 }), person("a9", { income: 800 })],
    report: rated,
    breaches: [],
  },
  {
    name: "the growth of ten, eight of whom are a yen less",
    last: persons("a", 10),
    now: [
      ...persons("a", 7, { income: 15 }),
      person("a7", { income: -14 }),
      person("a8", { income: 700 }),
      person("a9", { income: 800 }),
    ],
    report: rated,
    breaches: [`participant: a: ${GROWTH}`],
  },
  { name: "the growth of nobody", last: stayed, now: persons("came", 20), report: rated, breaches: [] },
  {
    name: "the growth of all and of one industry gives the other, of which two came",
    last: [...stayed, ...persons("b", 20, inB)],
    now: [...stayed, ...persons("b", 20, inB), ...persons("came", 2, inB)],
    report: {
      ...means("2025 all", "2025 a", "2024 all", "2024 a"),
      [RATES]: { "2025 all pooled": 1, "2025 a pooled": 1 },
    },
    breaches: [
      `outsider: entrants all: ${KNOWN}`,
      `participant: entrants all: ${KNOWN}`,
      `outsider: entrants b: ${KNOWN}`,
      `participant: entrants b: ${KNOWN}`,
    ],
  },
  {
    name: "who is in another industry than last year left the one and came to the other",
    last: [...stayed, person("moved", inB), ...persons("b", 20, inB)],
    now: [...stayed, person("moved"), ...persons("b", 20, inB)],
    report: { ...bothMeans, ...rated },
    breaches: [
      `outsider: leavers a: ${KNOWN}`,
      `participant: leavers a: ${KNOWN}`,
      `outsider: leavers b: ${KNOWN}`,
      `participant: leavers b: ${KNOWN}`,
    ],
  },
];
for (const { name, last, now, report, breaches } of twoYears) {
  test(`sums of two years: ${name}`, () => {
    const years = { [YEAR - 1]: [...last, ...elsewhere], [YEAR]: [...now, ...elsewhere] };
    expect(sums(years, report)).toEqual(breaches);
  });
}

const allThree = (group: string) => ({
  "gross-sales-levels-by-industry": { [`2025 ${group} mean`]: 1 },
  "net-income-levels-by-industry": { [`2025 ${group} mean`]: 1 },
  "household-income-levels-by-industry": { [`2025 ${group} mean`]: 1 },
});
/** Two alone have wages, and two alone have costs. */
const noWages = { wages: 0, household: 10, costs: 90 };
const noCosts = { costs: 0, household: 100, wages: 90 };

const measures: readonly { name: string; people: People; report: SmallReport; breaches: readonly string[] }[] = [
  { name: "ten who have all of them", people: persons("a", 10), report: allThree("a"), breaches: [] },
  {
    name: "nearly all of the wages are those of one",
    people: [...persons("a", 19, noWages), person("large", { wages: 900, household: 910, sales: 980 })],
    report: allThree("a"),
    breaches: [`outsider: wages a: ${KNOWN}`, `participant: wages a: ${KNOWN}`],
  },
  {
    name: "nearly all of the costs are those of one",
    people: [...persons("a", 19, noCosts), person("large", { costs: 50, sales: 80 })],
    report: allThree("a"),
    breaches: [`outsider: costs a: ${KNOWN}`, `participant: costs a: ${KNOWN}`],
  },
  {
    name: "nearly all of the costs are those of one, and the household's mean is withheld",
    people: [...persons("a", 19, noCosts), person("large", { costs: 50, sales: 80 })],
    report: { ...allThree("a"), "household-income-levels-by-industry": { "2025 a mean": null } },
    breaches: [],
  },
  {
    name: "the wages of one industry, by those of all and of the other",
    people: [
      ...persons("a", 19, noWages),
      person("large", { wages: 50, household: 60, sales: 130 }),
      ...persons("b", 20, inB),
    ],
    report: Object.fromEntries(
      Object.keys(allThree("a")).map((dataset) => [dataset, { "2025 all mean": 1, "2025 b mean": 1 }]),
    ),
    breaches: [`outsider: wages a: ${KNOWN}`, `participant: wages a: ${KNOWN}`],
  },
  {
    name: "a margin of nine",
    people: persons("a", 9),
    report: { "margin-by-industry": { "2025 a pooled-margin": 1 } },
    breaches: [`participant: a: ${MARGIN}`],
  },
  {
    name: "a margin of ten",
    people: persons("a", 10),
    report: { "margin-by-industry": { "2025 a pooled-margin": 1 } },
    breaches: [],
  },
  {
    name: "a margin of ten, of which one has nearly all income",
    people: [...persons("a", 9), person("large", { income: 9000, household: 9020, sales: 9090 })],
    report: { "margin-by-industry": { "2025 a pooled-margin": 1 } },
    breaches: [`participant: a: ${MARGIN}`],
  },
  {
    name: "a margin of ten, of which one has nearly all sales",
    people: [...persons("a", 9), person("large", { sales: 90_000, costs: 89_970 })],
    report: { "margin-by-industry": { "2025 a pooled-margin": 1 } },
    breaches: [`participant: a: ${MARGIN}`],
  },
  {
    name: "a margin gives the income behind the sales",
    people: [...persons("a", 19), person("large", { income: 9000, household: 9020, sales: 9090 })],
    report: {
      "gross-sales-levels-by-industry": { "2025 a mean": 1 },
      "margin-by-industry": { "2025 a pooled-margin": 1 },
    },
    breaches: [
      `participant: a: ${MARGIN}`,
      `outsider: income all: ${KNOWN}`,
      `outsider: income a: ${KNOWN}`,
      `participant: income a: ${KNOWN}`,
      `outsider: household a: ${KNOWN}`,
    ],
  },
  {
    name: "a median margin ties nothing",
    people: persons("a", 9),
    report: { "margin-by-industry": { "2025 a median-margin": 1 } },
    breaches: [],
  },
];
for (const { name, people, report, breaches } of measures) {
  test(`measures of a year together: ${name}`, () => {
    const files = readPublishedSettlements(smallReport(report));
    expect(found(attackMeasures(files, booksOf({ [YEAR]: [...people, ...elsewhere] }), YEAR))).toEqual(breaches);
  });
}

test("a year without settlements stops the attack", () => {
  const files = readPublishedSettlements(smallReport({}));
  expect(() => attackSums(files, booksOf({}), YEAR, "income")).toThrow("year is not among the settlements: 2025");
  expect(() => attackMeasures(files, booksOf({}), YEAR)).toThrow("year is not among the settlements: 2025");
});
