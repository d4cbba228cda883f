import { expect, test } from "vitest";
import { attackBalance } from "./balance-attacker.ts";

interface Case {
  readonly name: string;
  /** Industry → good, same, bad; then the printed balance, null where it is withheld. */
  readonly industries: Readonly<Record<string, readonly [number, number, number, number | null]>>;
  readonly all: number | null;
  readonly good?: number;
  /** Each breach once, as "who: industry: what". */
  readonly breaches: readonly string[];
}

function attack({ industries, all, good }: Omit<Case, "name" | "breaches">) {
  const entries = Object.entries(industries);
  const breaches = attackBalance(
    { industries: new Map(entries.map(([id, [, , , net]]) => [id, net])), all, good: good ?? null },
    new Map(entries.map(([id, [up, same, bad]]) => [id, { good: up, same, bad }])),
    5,
  );
  return [...new Set(breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`))];
}

const ALL = "all other answers are known";
const NET = "a withheld balance is known";

const cases: readonly Case[] = [
  { name: "two industries of mixed answers", industries: { a: [2, 4, 2, 0], b: [1, 3, 2, -1] }, all: -1, breaches: [] },
  {
    name: "all of an industry say the same",
    industries: { a: [0, 0, 8, -8], b: [2, 4, 2, 0] },
    all: -8,
    breaches: [`outsider: a: ${ALL}`, `respondent of a: a: ${ALL}`, `respondent of b: a: ${ALL}`],
  },
  {
    name: "all say that things are good",
    industries: { a: [8, 0, 0, 8], b: [2, 4, 2, 0] },
    all: 8,
    breaches: [`outsider: a: ${ALL}`, `respondent of a: a: ${ALL}`, `respondent of b: a: ${ALL}`],
  },
  {
    name: "all but one say that things are bad",
    industries: { a: [0, 1, 7, -7], b: [2, 4, 2, 0] },
    all: -7,
    breaches: [`respondent of a: a: ${ALL}`],
  },
  {
    name: "all but one say that things are good, and the one bad",
    industries: { a: [7, 0, 1, 6], b: [2, 4, 2, 0] },
    all: 6,
    breaches: [`respondent of a: a: ${ALL}`],
  },
  {
    name: "seven that all say the same, to the one who is glad: other tables fit his rest",
    industries: { a: [1, 7, 0, 1], b: [2, 4, 2, 0] },
    all: 1,
    breaches: [],
  },
  {
    name: "the same with the number of the glad printed beside it",
    industries: { a: [1, 7, 0, 1] },
    all: 1,
    good: 1,
    breaches: [`respondent of a: a: ${ALL}`],
  },
  {
    name: "the number of the glad of two industries",
    industries: { a: [1, 7, 0, 1], b: [4, 4, 2, 2] },
    all: 3,
    good: 5,
    breaches: [],
  },
  {
    name: "nobody is glad, and that is printed",
    industries: { a: [0, 8, 0, 0], b: [0, 4, 4, -4] },
    all: -4,
    good: 0,
    breaches: [`outsider: a: ${ALL}`, `respondent of a: a: ${ALL}`, `respondent of b: a: ${ALL}`],
  },
  {
    name: "an x alone",
    industries: { a: [1, 2, 1, null], b: [3, 4, 2, 1] },
    all: 1,
    breaches: [`outsider: a: ${NET}`, `respondent of a: a: ${NET}`, `respondent of b: a: ${NET}`],
  },
  {
    name: "an x alone of five: a participant may know its balance",
    industries: { a: [1, 3, 1, null], b: [3, 4, 2, 1] },
    all: 1,
    breaches: [`outsider: a: ${NET}`],
  },
  {
    name: "an x alone where no total is printed",
    industries: { a: [3, 1, 0, null], b: [3, 4, 2, 1] },
    all: null,
    breaches: [],
  },
  {
    name: "an x alone where only the number of the glad is printed",
    industries: { a: [4, 0, 0, null], b: [4, 0, 2, 2] },
    all: null,
    good: 8,
    breaches: [
      `outsider: a: ${ALL}`,
      `outsider: a: ${NET}`,
      `respondent of a: a: ${ALL}`,
      `respondent of a: a: ${NET}`,
      `respondent of b: a: ${ALL}`,
      `respondent of b: a: ${NET}`,
    ],
  },
  {
    name: "an x alone and in all the same answers",
    industries: { a: [0, 0, 8, null] },
    all: -8,
    breaches: [`outsider: a: ${ALL}`, `outsider: a: ${NET}`, `respondent of a: a: ${ALL}`],
  },
  {
    name: "an x alone, all but one the same",
    industries: { a: [7, 1, 0, null], b: [2, 4, 2, 0] },
    all: 7,
    breaches: [`outsider: a: ${NET}`, `respondent of a: a: ${ALL}`],
  },
  {
    name: "two x",
    industries: { a: [1, 2, 1, null], b: [3, 4, 2, null] },
    all: 1,
    breaches: [],
  },
  {
    name: "two x at the end of what is possible",
    industries: { a: [4, 0, 0, null], b: [6, 0, 0, null], c: [2, 4, 2, 0] },
    all: 10,
    breaches: ["outsider", "respondent of a", "respondent of b", "respondent of c"].flatMap((who) => [
      `${who}: a: ${ALL}`,
      `${who}: a: ${NET}`,
      `${who}: b: ${ALL}`,
      ...(who === "outsider" ? [`${who}: b: ${NET}`] : []),
    ]),
  },
  {
    name: "two x, and the one firm of the one knows the other, which is small",
    industries: { a: [1, 2, 1, null], b: [0, 1, 0, null] },
    all: 0,
    breaches: [`respondent of b: a: ${NET}`],
  },
  {
    name: "two x, and the one firm of the one knows the other, which is not small",
    industries: { a: [1, 3, 1, null], b: [1, 0, 0, null] },
    all: 1,
    breaches: [],
  },
  {
    name: "one firm alone, withheld: it knows nothing of others",
    industries: { a: [0, 0, 1, null] },
    all: null,
    breaches: [],
  },
  {
    name: "an industry that nobody answered for",
    industries: { a: [0, 0, 0, 0], b: [2, 4, 2, 0] },
    all: 0,
    breaches: [],
  },
];
for (const { name, breaches, ...rest } of cases) {
  test(`balances: ${name}`, () => expect(attack(rest)).toEqual(breaches));
}

test("an industry that is not in the files counts as withheld", () => {
  const truth = new Map([["a", { good: 1, same: 2, bad: 1 }]]);
  expect(attackBalance({ industries: new Map(), all: 0, good: null }, truth, 5)).toContainEqual({
    by: "outsider",
    about: "a",
    what: NET,
  });
});

const impossible: readonly Omit<Case, "breaches">[] = [
  { name: "more than all", industries: { a: [0, 1, 7, -9], b: [2, 4, 2, 0] }, all: -9 },
  { name: "a total that is not the sum", industries: { a: [2, 4, 2, 0], b: [3, 4, 2, 1] }, all: 2 },
  { name: "a number of the glad that does not fit", industries: { a: [2, 4, 2, 0] }, all: 0, good: 5 },
];
for (const { name, ...rest } of impossible) {
  test(`balances that no table fits stop the attack: ${name}`, () =>
    expect(() => attack(rest)).toThrow("published values fit no answer table: a"));
}
