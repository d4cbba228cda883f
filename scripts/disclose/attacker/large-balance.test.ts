import { expect, test } from "vitest";
import { attackLargeBalance } from "./large-balance.ts";

type Row = readonly [number, number, number, number | null];

function attack(industries: Readonly<Record<string, Row>>, all: number | null = null) {
  const entries = Object.entries(industries);
  const total = entries.reduce((sum, [, [good, , bad]]) => sum + good - bad, 0);
  return attackLargeBalance(
    { industries: new Map(entries.map(([id, [, , , net]]) => [id, net])), all: all ?? total, good: null },
    new Map(entries.map(([id, [good, same, bad]]) => [id, { good, same, bad }])),
    5,
  ).map(({ by, about, what }) => `${by}: ${about}: ${what}`);
}

const ALL = "all other answers are known";
const NET = "a withheld balance is known";

const cases: readonly { name: string; industries: Readonly<Record<string, Row>>; breaches: readonly string[] }[] = [
  { name: "mixed answers", industries: { a: [20, 20, 20, 0], b: [10, 30, 9, 1] }, breaches: [] },
  { name: "all alike but two", industries: { a: [2, 20, 0, 2], b: [10, 30, 9, 1] }, breaches: [] },
  {
    name: "all alike but one",
    industries: { a: [0, 1, 20, -20], b: [10, 30, 10, 0] },
    breaches: [`respondent of a: a: ${ALL}`],
  },
  {
    name: "all alike",
    industries: { a: [20, 0, 0, 20], b: [0, 30, 10, -10] },
    breaches: [
      `outsider: a: ${ALL}`,
      `respondent of a: a: ${ALL}`,
      `respondent of b: a: ${ALL}`,
      `respondent of b: a: ${ALL}`,
    ],
  },
  { name: "two x", industries: { a: [20, 20, 20, null], b: [10, 30, 9, null] }, breaches: [] },
  { name: "an x alone", industries: { a: [20, 20, 20, null], b: [10, 30, 9, 1] }, breaches: [`outsider: a: ${NET}`] },
  {
    name: "an x beside an industry without answers",
    industries: { a: [20, 20, 20, null], b: [0, 0, 0, null] },
    breaches: [`outsider: a: ${NET}`],
  },
  { name: "the one firm of an industry", industries: { a: [0, 0, 1, null], b: [10, 30, 9, null] }, breaches: [] },
  {
    name: "a small x beside the one firm of another",
    industries: { a: [1, 2, 1, null], b: [0, 1, 0, null], c: [30, 20, 20, 10] },
    breaches: [`respondent of b: a: ${NET}`],
  },
];
for (const { name, industries, breaches } of cases) {
  test(`balances of many answers: ${name}`, () => expect(attack(industries)).toEqual(breaches));
}

test("balances of many answers that no table fits are no pass where all tables have to be tried", () => {
  expect(() => attack({ a: [0, 0, 20, -20], b: [10, 30, 9, 1] }, 7)).toThrow("published values fit no answer table");
});

/** Two x cover each other where a step up here and a step down there leave both totals as they are. */
const pairs: readonly { name: string; a: Row; b: Row }[] = [
  { name: "one up from the same, one down to the same", a: [0, 9, 4, null], b: [9, 0, 4, null] },
  { name: "one up from bad, one down to bad", a: [4, 0, 9, null], b: [4, 9, 0, null] },
];
for (const { name, a, b } of pairs) {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    test(`balances of many answers: ${name} (${one.join("/")})`, () =>
      expect(attack({ a: one, b: other })).toEqual([]));
}
