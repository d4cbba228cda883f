import { expect, test } from "vitest";
import { attackBalance } from "./balance-attacker.ts";
import { attackLargeBalance, isPlainlyOpen } from "./large-balance.ts";

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

const open: readonly { name: string; industries: Readonly<Record<string, Row>>; isOpen: boolean }[] = [
  { name: "mixed answers", industries: { a: [2, 2, 2, 0], b: [1, 3, 9, -8] }, isOpen: true },
  { name: "all alike but two", industries: { a: [2, 9, 0, 2], b: [1, 3, 9, -8] }, isOpen: true },
  { name: "all alike but one", industries: { a: [1, 9, 0, 1], b: [1, 3, 9, -8] }, isOpen: false },
  { name: "all alike", industries: { a: [0, 9, 0, 0], b: [1, 3, 9, -8] }, isOpen: false },
  { name: "nobody in one", industries: { a: [0, 0, 0, null], b: [1, 3, 9, -8] }, isOpen: true },
  { name: "an x alone", industries: { a: [2, 2, 2, null], b: [2, 3, 9, -7] }, isOpen: false },
  { name: "two x", industries: { a: [2, 2, 2, null], b: [2, 3, 9, null] }, isOpen: true },
  { name: "three x", industries: { a: [2, 2, 2, null], b: [2, 3, 9, null], c: [2, 2, 0, null] }, isOpen: true },
  { name: "an x and nobody", industries: { a: [2, 2, 2, null], b: [0, 0, 0, null] }, isOpen: false },
  { name: "an x and the one firm of another", industries: { a: [2, 2, 2, null], b: [0, 1, 0, null] }, isOpen: false },
];
for (const { name, industries, isOpen } of open) {
  test(`is it plain that nothing is known: ${name}`, () => {
    const entries = Object.entries(industries);
    const truth = new Map(entries.map(([id, [good, same, bad]]) => [id, { good, same, bad }]));
    const nets = entries.map(([id, [, , , net]]): [string, number | null] => [id, net]);
    expect(isPlainlyOpen({ industries: new Map(nets) }, truth)).toBe(isOpen);
    // What is not in the files is withheld.
    const printed = nets.filter(([, net]) => net !== null);
    expect(isPlainlyOpen({ industries: new Map(printed) }, truth)).toBe(isOpen);
  });
}

/** Two x cover each other whatever the answers are, as long as they are not alike: trying all tables agrees. */
const mixtures = [
  [0, 2, 3],
  [2, 0, 3],
  [2, 3, 0],
  [2, 2, 2],
] as const;
for (const [a, b] of mixtures.flatMap((one) => mixtures.map((other) => [one, other] as const))) {
  test(`two x cover each other: ${a.join("/")} and ${b.join("/")}`, () => {
    const truth = new Map([
      ["a", { good: a[0], same: a[1], bad: a[2] }],
      ["b", { good: b[0], same: b[1], bad: b[2] }],
    ]);
    const published = {
      industries: new Map([
        ["a", null],
        ["b", null],
      ]),
      all: a[0] + b[0] - a[2] - b[2],
      good: a[0] + b[0],
    };
    expect(isPlainlyOpen(published, truth)).toBe(true);
    expect(attackBalance(published, truth, 9)).toEqual([]);
  });
}
