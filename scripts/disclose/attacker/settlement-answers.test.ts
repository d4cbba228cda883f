import { expect, test } from "vitest";
import {
  booksOf,
  type PrintedNumber,
  person,
  type SmallReport,
  smallReport,
} from "../../fixtures/small-release/settlements.ts";
import { readPublishedSettlements } from "./published-settlements.ts";
import { attackBooked, attackFeltBalance, attackProblems } from "./settlement-answers.ts";
import type { SettlementTruth } from "./settlement-truth.ts";

type Answers = readonly [number, number, number];

const YEAR = 2025;
const FEW = "too few answers are printed";
const ALL = "all other answers are known";
const NET = "a withheld balance is known";

interface Case {
  readonly name: string;
  /** Glad, same, sad. */
  readonly a: Answers;
  readonly b: Answers;
  readonly printed: Readonly<Record<string, PrintedNumber>>;
  readonly hasShares?: boolean;
  readonly breaches: readonly string[];
}

const cases: readonly Case[] = [
  { name: "mixed answers", a: [3, 3, 2], b: [2, 4, 2], printed: { all: 6.3, a: 12.5, b: 0 }, breaches: [] },
  { name: "five", a: [2, 1, 2], b: [2, 4, 2], printed: { all: 0, a: 0, b: 0 }, breaches: [] },
  { name: "four", a: [1, 2, 1], b: [2, 4, 2], printed: { all: 0, a: 0, b: 0 }, breaches: [`outsider: a: ${FEW}`] },
  {
    name: "four, withheld beside another",
    a: [1, 2, 1],
    b: [2, 4, 2],
    printed: { all: 0, a: null, b: null },
    breaches: [],
  },
  { name: "an x alone", a: [2, 2, 2], b: [2, 4, 2], printed: { all: 0, b: 0 }, breaches: [`outsider: a: ${NET}`] },
  { name: "an x alone, no total", a: [2, 2, 2], b: [2, 4, 2], printed: { b: 0 }, breaches: [] },
  {
    name: "an x beside nobody",
    a: [2, 2, 2],
    b: [0, 0, 0],
    printed: { all: 0 },
    breaches: [`outsider: a: ${NET}`],
  },
  { name: "nobody", a: [0, 0, 0], b: [0, 0, 0], printed: {}, breaches: [] },
  {
    name: "four, withheld alone beside as many glad as sad",
    a: [4, 0, 4],
    b: [1, 2, 1],
    printed: { all: 0, a: 0 },
    breaches: ["outsider", "respondent of a", "respondent of b"].map((who) => `${who}: b: ${NET}`),
  },
  {
    name: "all but one alike",
    a: [0, 1, 7],
    b: [2, 4, 2],
    printed: { all: -43.8, a: -87.5, b: 0 },
    breaches: [`respondent of a: a: ${ALL}`],
  },
  { name: "one glad, the others the same", a: [1, 7, 0], b: [0, 0, 0], printed: { all: 12.5, a: 12.5 }, breaches: [] },
  {
    name: "one glad, the others the same, with a share bar",
    a: [1, 7, 0],
    b: [0, 0, 0],
    printed: { all: 12.5, a: 12.5 },
    hasShares: true,
    breaches: [`respondent of a: a: ${ALL}`],
  },
];

function found(breaches: readonly { by: string; about: string; what: string }[]) {
  return [...new Set(breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`))];
}

function reportOf(slug: string, shares: string, printed: Case["printed"], hasShares = false): SmallReport {
  return {
    [`${slug}-balance-by-industry`]: Object.fromEntries(
      Object.entries(printed).map(([id, value]) => [`${YEAR} ${id}`, value]),
    ),
    [`${slug}-${shares}`]: hasShares ? { [`${YEAR} up share`]: [12.5, 8] } : { [`${YEAR} up share`]: null },
  };
}

/** Persons whose measure rose, stayed or fell from 100; one more came from nothing, and one is new. */
function booksWith(a: Answers, b: Answers): SettlementTruth {
  const people = (industry: string, counts: Answers) =>
    [130, 101, 98].flatMap((now, kind) =>
      Array.from({ length: counts[kind] ?? 0 }, (_, index) => ({
        owner: `${industry}${kind}-${index}`,
        industry,
        now,
      })),
    );
  const all = [...people("a", a), ...people("b", b)];
  return booksOf({
    2024: [
      ...all.map(({ owner, industry }) => person(owner, { industry, income: 100, sales: 1 })),
      person("nothing", { income: 0, sales: 1 }),
    ],
    2025: [
      ...all.map(({ owner, industry, now }) => person(owner, { industry, income: now, sales: 1 })),
      person("nothing", { income: 50 }),
      person("new", { income: 50 }),
    ],
  });
}

/** The same answers, felt. */
function feelings(a: Answers, b: Answers): SettlementTruth {
  const counts = ([good, same, bad]: Answers) => ({ good, same, bad });
  const balances = new Map([
    [
      "felt-sales",
      new Map([
        ["a", counts(a)],
        ["b", counts(b)],
      ]),
    ],
  ]);
  const problems = { selections: [], other: "other", kind: "multiple" } as const;
  return {
    ...booksOf({}),
    years: new Map([[YEAR, { persons: [], sentiment: { balances, crossed: new Map(), problems } }]]),
  };
}

for (const { name, a, b, printed, hasShares, breaches } of cases) {
  test(`DI of the books: ${name}`, () => {
    const files = readPublishedSettlements(
      smallReport(reportOf("net-income", "shares-by-direction", printed, hasShares)),
    );
    expect(found(attackBooked(files, booksWith(a, b), YEAR, "income"))).toEqual(breaches);
  });
  test(`DI of what was felt: ${name}`, () => {
    const files = readPublishedSettlements(smallReport(reportOf("felt-sales", "shares-by-answer", printed, hasShares)));
    expect(found(attackFeltBalance(files, feelings(a, b), YEAR, "felt-sales"))).toEqual(breaches);
  });
}

test("a DI that is not that of the answers stops the attack; a tenth of rounding does not", () => {
  const attack = (value: number) => () =>
    attackFeltBalance(
      readPublishedSettlements(smallReport(reportOf("felt-sales", "shares-by-answer", { a: value }))),
      feelings([3, 5, 1], [0, 0, 0]),
      YEAR,
      "felt-sales",
    );
  // 2 of 9: 22.22…
  expect(attack(22.2)()).toEqual([]);
  expect(attack(22.18)).not.toThrow();
  expect(attack(22.3)).toThrow("printed figures are not those of the answers");
  expect(attack(22.1)).toThrow("printed figures are not those of the answers");
  expect(attack(-22.2)).toThrow("printed figures are not those of the answers");
});

test("a question that was not asked stops the attack", () => {
  const files = readPublishedSettlements(smallReport({}));
  const truth = feelings([0, 0, 0], [0, 0, 0]);
  expect(() => attackFeltBalance(files, truth, YEAR, "felt-costs")).toThrow("no such question: felt-costs");
  expect(() => attackFeltBalance(files, truth, 2024, "felt-sales")).toThrow("no such question: felt-sales");
  expect(() => attackFeltBalance(files, booksOf({ 2025: [] }), YEAR, "felt-sales")).toThrow("no such question");
});

/** The problems as printed: option → share of n, share that put it first. */
function problems(
  n: number | undefined,
  printed: Readonly<Record<string, readonly [number | null, number | null | undefined]>>,
  selections: readonly (readonly string[])[],
) {
  const cell = (option: string, value: number | null, first: number | null | undefined, period = "2025") => ({
    period,
    option,
    value,
    status: value === null ? "suppressed" : "normal",
    n: value === null ? undefined : n,
    rank: null,
    previousRank: null,
    first,
  });
  const files = readPublishedSettlements(
    smallReport({}, [
      { id: "proprietors/others-by-option", shape: "ranking", observations: [] },
      {
        id: "proprietors/problems-by-option",
        shape: "ranking",
        observations: [
          ...Object.entries(printed).map(([option, [value, first]]) => cell(option, value, first)),
          cell("rent", 16.7, null, "2024"),
        ],
      },
    ]),
  );
  const truth = feelings([0, 0, 0], [0, 0, 0]);
  const year = truth.years.get(YEAR);
  const sentiment = year?.sentiment;
  if (year === undefined || sentiment == null) throw new Error("nobody was asked");
  const asked = { ...sentiment, problems: { selections, other: "other", kind: "multiple" as const } };
  return found(attackProblems(files, { ...truth, years: new Map([[YEAR, { ...year, sentiment: asked }]]) }, YEAR));
}

const firms = (choice: readonly string[], count: number) => Array.from({ length: count }, () => choice);

test("problems are attacked by their counts and first choices", () => {
  const named = [...firms(["rent", "age"], 5), ...firms(["age", "rent"], 3), ...firms(["tax"], 4)];
  const fine = { rent: [66.7, 41.7], age: [66.7, 25], tax: [33.3, 33.3] } as const;
  expect(problems(12, fine, named)).toEqual([]);
  // 2 of 12 put it first.
  expect(problems(12, { ...fine, age: [66.7, 16.7] }, named)).toEqual(["outsider: age: a small count is printed"]);
  expect(problems(12, { ...fine, tax: [16.7, null] }, named)).toContain("outsider: tax: a small count is printed");
  expect(problems(12, { rent: [null, null], tax: [16.7, null] }, named)).toContain(
    "outsider: tax: a small count is printed",
  );
  // The two who put age first are what the others leave.
  const two = [...firms(["rent", "age"], 10), ...firms(["age", "rent"], 2)];
  for (const hidden of [null, undefined])
    expect(problems(12, { rent: [null, 83.3], age: [null, hidden], tax: [0, 0] }, two)).toContain(
      "outsider: age: a small count is known",
    );
  expect(problems(12, { rent: [null, null], age: [null, undefined], tax: [33.3, 33.3] }, named)).toEqual([]);
});

test("problems of too few, of all, and withheld", () => {
  expect(problems(4, { rent: [100, null] }, firms(["rent"], 4))).toContain(
    "outsider: question: too few answers are printed",
  );
  expect(problems(5, { rent: [100, null] }, firms(["rent"], 5))).toContain(`outsider: rent: ${ALL}`);
  expect(problems(5, { rent: [null, null], age: [0, null] }, firms(["rent"], 5))).toContain(`outsider: rent: ${ALL}`);
  expect(problems(undefined, { rent: [null, null] }, firms(["rent"], 5))).toEqual([]);
  expect(problems(undefined, { rent: [40, 40] }, firms(["rent"], 5))).toEqual([]);
});

test("problems that are not published, or were not asked for, stop the attack", () => {
  const files = readPublishedSettlements(smallReport({}));
  expect(() => attackProblems(files, feelings([0, 0, 0], [0, 0, 0]), YEAR)).toThrow(
    "published file is missing: proprietors/problems-by-option",
  );
  expect(() => attackProblems(files, booksOf({ 2025: [] }), YEAR)).toThrow("nobody was asked in 2025");
  expect(() => attackProblems(files, booksOf({}), YEAR)).toThrow("nobody was asked in 2025");
  const odd = readPublishedSettlements(smallReport({ "problems-by-option": { "2025 rent share": 1 } }));
  expect(() => attackProblems(odd, feelings([0, 0, 0], [0, 0, 0]), YEAR)).toThrow("published file is missing");
});
