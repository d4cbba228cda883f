import { expect, test } from "vitest";
import { booksOf, persons, type SmallReport, smallReport } from "../../fixtures/small-release/settlements.ts";
import { readPublishedSettlements } from "./published-settlements.ts";
import { attackBase, attackFelt, attackPersons, attackStanding } from "./settlement-counts.ts";
import type { SettlementTruth, YearTruth } from "./settlement-truth.ts";

const YEAR = 2025;
const SMALL = "a small count is printed";
const KNOWN = "a small count is known";
const ALL = "all other answers are known";

type People = ReturnType<typeof persons>;

function found(breaches: readonly { by: string; about: string; what: string }[]) {
  return [...new Set(breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`))];
}

const counted = { "2025 all": 30, "2025 a": 20, "2025 b": 10 };
const profit = { "2025 all in-profit": 80, "2025 a in-profit": 80, "2025 b in-profit": 80 };
const margin = {
  "2025 all median-margin": [9, 25],
  "2025 a median-margin": [9, 15],
  "2025 b median-margin": [9, 10],
} as const;
const noProfit = { income: 0 };
const noSales = { sales: 0 };
const inB = { industry: "b" };

const inProfit: readonly { name: string; people: People; report: SmallReport; breaches: readonly string[] }[] = [
  {
    name: "many with a profit and many without",
    people: [
      ...persons("a", 5),
      ...persons("a loss", 3, noProfit),
      ...persons("b", 3, inB),
      ...persons("b loss", 3, { ...inB, ...noProfit }),
    ],
    report: { "persons-by-industry": counted, "margin-by-industry": profit },
    breaches: [],
  },
  {
    name: "two without a profit",
    people: [
      ...persons("a", 5),
      ...persons("a loss", 2, noProfit),
      ...persons("b", 3, inB),
      ...persons("b loss", 3, { ...inB, income: -1 }),
    ],
    report: { "persons-by-industry": counted, "margin-by-industry": profit },
    breaches: [`outsider: industry:a profit:no: ${SMALL}`],
  },
  {
    name: "two without a profit, withheld in both industries",
    people: [
      ...persons("a", 5),
      ...persons("a loss", 2, noProfit),
      ...persons("b", 3, inB),
      ...persons("b loss", 3, { ...inB, ...noProfit }),
    ],
    report: {
      "persons-by-industry": counted,
      "margin-by-industry": { ...profit, "2025 a in-profit": null, "2025 b in-profit": null },
    },
    breaches: [],
  },
  {
    name: "two without a profit, withheld in one industry alone",
    people: [
      ...persons("a", 5),
      ...persons("a loss", 2, noProfit),
      ...persons("b", 3, inB),
      ...persons("b loss", 3, { ...inB, ...noProfit }),
    ],
    report: { "persons-by-industry": counted, "margin-by-industry": { ...profit, "2025 a in-profit": null } },
    breaches: [`outsider: industry:a profit:no: ${KNOWN}`, `participant: industry:a profit:no: ${KNOWN}`],
  },
  {
    name: "two without a profit, and nowhere how many they are",
    people: [...persons("a", 5), ...persons("a loss", 2, noProfit)],
    report: { "margin-by-industry": profit },
    breaches: [],
  },
  ...[
    ["margin-by-industry", "in-profit"],
    ...["gross-sales", "net-income", "household-income"].flatMap((slug) => [
      [`${slug}-median-by-industry`],
      [`${slug}-levels-by-industry`, "median"],
      [`${slug}-levels-by-industry`, "mean"],
    ]),
  ].map(([dataset = "", ...measure]) => ({
    name: `two without a profit, and how many they are stands beside another number: ${[dataset, ...measure].join(" ")}`,
    people: [...persons("a", 5), ...persons("a loss", 2, noProfit)],
    report: {
      "margin-by-industry": { "2025 a in-profit": 71.4 },
      [dataset]: { [["2025 a", ...measure].join(" ")]: [71.4, 7] as const },
    },
    breaches: [`outsider: industry:a profit:no: ${SMALL}`],
  })),
  {
    name: "all have a profit",
    people: [...persons("a", 5), ...persons("b", 3, inB), ...persons("b loss", 3, { ...inB, ...noProfit })],
    report: { "persons-by-industry": counted, "margin-by-industry": profit },
    breaches: [`outsider: industry:a: ${ALL}`, `participant: industry:a: ${ALL}`],
  },
  {
    name: "those of part of the year do not count",
    people: [
      ...persons("a", 5),
      ...persons("a loss", 3, noProfit),
      ...persons("part", 1, { ...noProfit, ...inB, isFull: false }),
    ],
    report: { "persons-by-industry": counted, "margin-by-industry": profit },
    breaches: [],
  },
  {
    name: "two without sales, by the n beside the margin",
    people: [...persons("a", 5), ...persons("idle", 2, noSales), ...persons("b", 3, inB)],
    report: { "persons-by-industry": counted, "margin-by-industry": margin },
    breaches: ["", " industry:a"].map((at) => `outsider:${at === "" ? " " : `${at} `}ratio:no: ${SMALL}`),
  },
  {
    name: "three without sales, by the n beside the margin",
    people: [...persons("a", 5), ...persons("idle", 3, noSales), ...persons("b", 3, inB)],
    report: { "persons-by-industry": counted, "margin-by-industry": margin },
    breaches: [],
  },
  {
    name: "two without sales, and no n beside the margin",
    people: [...persons("a", 5), ...persons("idle", 2, noSales), ...persons("b", 3, inB)],
    report: {
      "persons-by-industry": counted,
      "margin-by-industry": { "2025 all median-margin": 9, "2025 a median-margin": 9 },
    },
    breaches: [],
  },
  {
    name: "two of an industry, counted with those who have sales",
    people: [...persons("a", 5), ...persons("b", 2, inB)],
    report: {
      "persons-by-industry": { ...counted, "2025 b": null },
      "margin-by-industry": { "2025 b median-margin": [9, 2] },
    },
    breaches: [
      `outsider: industry:b: ${KNOWN}`,
      `participant: industry:b: ${KNOWN}`,
      `outsider: industry:b ratio:yes: ${SMALL}`,
    ],
  },
];
for (const { name, people, report, breaches } of inProfit) {
  test(`persons in profit, and with sales: ${name}`, () => {
    const files = readPublishedSettlements(smallReport(report));
    expect(found(attackPersons(files, booksOf({ [YEAR]: people }), YEAR))).toEqual(breaches);
  });
}

const rates: readonly { name: string; count: number; report: SmallReport; isBreach: boolean }[] = [
  {
    name: "two, beside the growth",
    count: 2,
    report: { "net-income-growth-by-industry": { "2025 a median": [1, 2] } },
    isBreach: true,
  },
  {
    name: "two, beside the DI",
    count: 2,
    report: { "net-income-balance-by-industry": { "2025 a": [1, 2] } },
    isBreach: true,
  },
  {
    name: "three",
    count: 3,
    report: { "net-income-growth-by-industry": { "2025 a median": [1, 3] } },
    isBreach: false,
  },
  {
    name: "two, without n",
    count: 2,
    report: {
      "net-income-growth-by-industry": { "2025 a median": 1 },
      "net-income-balance-by-industry": { "2025 a": 1 },
    },
    isBreach: false,
  },
  {
    name: "two, beside the growth of another measure",
    count: 2,
    report: { "gross-sales-growth-by-industry": { "2025 a median": [1, 2] } },
    isBreach: false,
  },
];
for (const { name, count, report, isBreach } of rates) {
  test(`persons with a rate of growth: ${name}`, () => {
    const old = [
      ...persons("a", count),
      ...persons("nothing", 1, { income: 0 }),
      ...persons("loss", 1, { income: -1 }),
      ...persons("b", 7, inB),
    ];
    const truth = booksOf({
      2024: old,
      2025: [
        ...persons("a", count),
        ...persons("nothing", 1),
        ...persons("loss", 1),
        ...persons("new", 5),
        ...persons("b", 7, inB),
      ],
    });
    const breaches = isBreach ? [`outsider: base:rate industry:a: ${SMALL}`] : [];
    expect(found(attackBase(readPublishedSettlements(smallReport(report)), truth, YEAR, "income"))).toEqual(breaches);
  });
}

/** Who filed: so many stayed, came, left, and were in business for part of this year or of the last. */
function standing(
  [stayed, came, left, part, before]: readonly [number, number, number, number, number],
  shown: readonly string[],
) {
  const some = { isFull: false };
  const truth = booksOf({
    2024: [
      ...persons("stayed", stayed),
      ...persons("left", left),
      ...persons("part", part),
      ...persons("before", before, some),
    ],
    2025: [
      ...persons("stayed", stayed),
      ...persons("came", came),
      ...persons("part", part, some),
      ...persons("before", before),
    ],
  });
  const numbers = Object.fromEntries(shown.map((place) => [`${place} persons`, 1]));
  const files = readPublishedSettlements(smallReport({ "composition-by-standing": numbers }));
  return found(attackStanding(files, truth, YEAR));
}

const everything = ["filers", "full-year", "part-year", "matched", "interrupted", "new", "left"].map(
  (id) => `2025 ${id}`,
);
const without = (...ids: readonly string[]) => [...everything, "2024 filers"].filter((place) => !ids.includes(place));

const standings: readonly {
  name: string;
  who: Parameters<typeof standing>[0];
  shown: readonly string[];
  breaches: readonly string[];
}[] = [
  { name: "many of each", who: [5, 4, 3, 3, 3], shown: without(), breaches: [] },
  { name: "nobody came or left", who: [5, 0, 0, 0, 0], shown: without(), breaches: [] },
  { name: "two left", who: [5, 4, 2, 3, 3], shown: without(), breaches: [`outsider: left: ${SMALL}`] },
  { name: "two came", who: [5, 2, 4, 3, 3], shown: without(), breaches: [`outsider: new: ${SMALL}`] },
  { name: "two stayed", who: [2, 4, 4, 3, 3], shown: without(), breaches: [`outsider: matched: ${SMALL}`] },
  {
    name: "two for part of the year, now or before",
    who: [5, 4, 3, 1, 1],
    shown: without(),
    breaches: [`outsider: part-year: ${SMALL}`, `outsider: interrupted: ${SMALL}`],
  },
  {
    name: "two left, withheld alone",
    who: [5, 4, 2, 3, 3],
    shown: without("2025 left"),
    breaches: [`outsider: left: ${KNOWN}`, `participant: left: ${KNOWN}`],
  },
  {
    name: "two left, and last year's filers are withheld",
    who: [5, 4, 2, 3, 3],
    shown: without("2025 left", "2024 filers"),
    breaches: [],
  },
  {
    name: "two left, withheld with those who stayed and those who came",
    who: [5, 4, 2, 3, 3],
    shown: without("2025 left", "2025 matched", "2025 new"),
    breaches: [],
  },
  {
    name: "two came, withheld alone",
    who: [5, 2, 4, 3, 3],
    shown: without("2025 new"),
    breaches: [`outsider: new: ${KNOWN}`, `participant: new: ${KNOWN}`],
  },
  {
    name: "two for part of the year, withheld alone",
    who: [5, 4, 3, 2, 3],
    shown: without("2025 part-year"),
    breaches: [`outsider: part-year: ${KNOWN}`, `participant: part-year: ${KNOWN}`],
  },
  {
    name: "two for part of the year, withheld with those of the whole",
    who: [5, 4, 3, 2, 3],
    shown: without("2025 part-year", "2025 full-year"),
    breaches: [],
  },
  {
    name: "two for the whole year",
    who: [0, 2, 5, 5, 0],
    shown: without(),
    breaches: [`outsider: full-year: ${SMALL}`, `outsider: new: ${SMALL}`],
  },
  {
    name: "two for part of the year, withheld with all filers and those who came",
    who: [5, 4, 3, 2, 3],
    shown: without("2025 filers", "2025 part-year", "2025 new"),
    breaches: [],
  },
  {
    name: "two who came, withheld with all filers and those for part of the year",
    who: [5, 2, 4, 3, 3],
    shown: without("2025 filers", "2025 part-year", "2025 new"),
    breaches: [],
  },
  {
    name: "two who came, withheld with those who stayed and those who left",
    who: [5, 2, 4, 3, 3],
    shown: without("2025 left", "2025 matched", "2025 new"),
    breaches: [],
  },
  {
    name: "two who came, withheld with those for part of a year and those who left",
    who: [5, 2, 4, 3, 3],
    shown: without("2025 left", "2025 interrupted", "2025 new"),
    breaches: [],
  },
  {
    name: "two who left, withheld with those for part of a year and those who came",
    who: [5, 4, 2, 3, 3],
    shown: without("2025 left", "2025 interrupted", "2025 new"),
    breaches: [],
  },
];
for (const { name, who, shown, breaches } of standings) {
  test(`who came, stayed and left: ${name}`, () => expect(standing(who, shown)).toEqual(breaches));
}

test("who came, stayed and left: in the first year only whole and part years", () => {
  const files = readPublishedSettlements(
    smallReport({
      "composition-by-standing": { "2025 filers persons": 9, "2025 full-year persons": 7, "2025 part-year persons": 2 },
    }),
  );
  const truth = booksOf({ [YEAR]: [...persons("a", 7), ...persons("part", 2, { isFull: false })] });
  expect(found(attackStanding(files, truth, YEAR))).toEqual([`outsider: part-year: ${SMALL}`]);
});

/** Felt (glad, same, sad) × booked (up, same, down): so many persons of each. */
type Crossed = readonly (readonly [number, number, number])[];

function felt(crossed: Crossed, printed: Readonly<Record<string, readonly [number, number] | number>>) {
  const people = crossed.flatMap((row, feeling) =>
    row.flatMap((count, booked) =>
      persons(`${feeling}-${booked}-`, count).map(({ owner }) => ({
        owner,
        score: 1 - feeling,
        now: [130, 100, 70][booked] ?? 0,
      })),
    ),
  );
  const books = booksOf({
    2024: [...people.map(({ owner }) => owner), "nothing"].flatMap((owner) =>
      persons(owner, 1, { income: owner === "nothing" ? 0 : 100 }),
    ),
    2025: [...people, { owner: "nothing", now: 50 }, { owner: "silent", now: 50 }].flatMap(({ owner, now }) =>
      persons(owner, 1, { income: now }),
    ),
  });
  const answers = new Map([
    ...people.map(({ owner, score }): [string, number] => [`${owner}0`, score]),
    ["nothing0", 1],
    ["unknown", 0],
  ]);
  const now = books.years.get(YEAR);
  const truth: SettlementTruth = {
    ...books,
    years: new Map<number, YearTruth>(books.years).set(YEAR, {
      persons: now?.persons ?? [],
      sentiment: {
        balances: new Map(),
        crossed: new Map([["felt-income", { measure: "income" as const, answers }]]),
        problems: { selections: [], other: "other", kind: "multiple" },
      },
    }),
  };
  const files = readPublishedSettlements(
    smallReport({
      "felt-income-by-booked": Object.fromEntries(
        Object.entries(printed).map(([place, number]) => [`${YEAR} ${place}`, number]),
      ),
    }),
  );
  return () => found(attackFelt(files, truth, YEAR, "felt-income"));
}

const row = (id: string, n: number, up: number, same: number, down: number) => ({
  [`${id} up`]: [up, n] as const,
  [`${id} same`]: [same, n] as const,
  [`${id} down`]: [down, n] as const,
});
const wide: Crossed = [
  [6, 3, 3],
  [4, 4, 4],
  [3, 3, 10],
];

const tables: readonly {
  name: string;
  crossed: Crossed;
  printed: Readonly<Record<string, readonly [number, number] | number>>;
  breaches: readonly string[];
}[] = [
  {
    name: "many in each",
    crossed: wide,
    printed: {
      ...row("glad", 12, 50, 25, 25),
      ...row("even", 12, 33.3, 33.3, 33.3),
      ...row("sad", 16, 18.8, 18.8, 62.5),
    },
    breaches: [],
  },
  {
    name: "two in one",
    crossed: [
      [6, 2, 4],
      [4, 4, 4],
      [3, 3, 10],
    ],
    printed: { ...row("glad", 12, 50, 16.7, 33.3), ...row("even", 12, 33.3, 33.3, 33.3) },
    breaches: [`outsider: booked:same felt:good: ${SMALL}`],
  },
  {
    name: "two in one whose row is not printed",
    crossed: [
      [6, 2, 4],
      [4, 4, 4],
      [3, 3, 10],
    ],
    printed: row("even", 12, 33.3, 33.3, 33.3),
    breaches: [],
  },
  {
    name: "two in one whose row is printed without one of its numbers",
    crossed: [
      [6, 2, 4],
      [4, 4, 4],
      [3, 3, 10],
    ],
    printed: { "glad up": [50, 12], "glad same": [16.7, 12] },
    breaches: [],
  },
  {
    name: "the books of all who were sad fell",
    crossed: [
      [6, 3, 3],
      [4, 4, 4],
      [0, 0, 10],
    ],
    printed: { ...row("glad", 12, 50, 25, 25), ...row("sad", 10, 0, 0, 100) },
    breaches: [`outsider: felt:bad: ${ALL}`, `participant: felt:bad: ${ALL}`],
  },
  {
    name: "all of one answer but one",
    crossed: [
      [6, 3, 3],
      [4, 4, 4],
      [1, 0, 9],
    ],
    printed: row("sad", 10, 10, 0, 90),
    breaches: [`outsider: booked:up felt:bad: ${SMALL}`, `participant: felt:bad: ${ALL}`],
  },
  {
    name: "all whose books rose were glad",
    crossed: [
      [6, 3, 3],
      [0, 4, 4],
      [0, 3, 10],
    ],
    printed: { ...row("glad", 12, 50, 25, 25), ...row("even", 8, 0, 50, 50), ...row("sad", 13, 0, 23.1, 76.9) },
    breaches: [`outsider: booked:up: ${ALL}`, `participant: booked:up: ${ALL}`],
  },
];
for (const { name, crossed, printed, breaches } of tables) {
  test(`felt and booked: ${name}`, () => expect(felt(crossed, printed)()).toEqual(breaches));
}

test("felt and booked: a row of other numbers is that of nobody", () => {
  const small: Crossed = [
    [6, 2, 4],
    [4, 4, 4],
    [3, 3, 10],
  ];
  expect(felt(small, row("glad", 12, 50, 16.7, 33.3))()).toHaveLength(1);
  expect(felt(small, row("glad", 13, 50, 16.7, 33.3))()).toEqual([]);
  expect(felt(small, row("glad", 12, 50, 16.6, 33.3))()).toEqual([]);
  expect(felt(small, row("glad", 12, 50, 33.3, 16.7))()).toEqual([]);
});

test("felt and booked: a question that was not crossed stops the attack", () => {
  const files = readPublishedSettlements(smallReport({}));
  expect(() => attackFelt(files, booksOf({ [YEAR]: [] }), YEAR, "felt-income")).toThrow(
    "no such question: felt-income",
  );
});

test("a year without settlements stops the attack", () => {
  const files = readPublishedSettlements(smallReport({}));
  for (const attack of [attackPersons, attackStanding])
    expect(() => attack(files, booksOf({}), YEAR)).toThrow("year is not among the settlements: 2025");
  expect(() => attackFelt(files, booksOf({}), YEAR, "felt-income")).toThrow("year is not among the settlements: 2025");
});
