import { expect, test } from "vitest";
import { type PrintedDi, smallDi } from "../../fixtures/small-release/published-files.ts";
import { attackPublishedBalance } from "./published-balance.ts";
import { readPublishedDi } from "./published-di.ts";

type Answers = readonly [number, number, number];
type Printed = Readonly<Record<string, PrintedDi>>;

interface Case {
  readonly name: string;
  /** Good, same, bad answers of the two industries. */
  readonly a: Answers;
  readonly b: Answers;
  readonly now: Printed;
  /** The last vintage; absent: there is none. */
  readonly last?: Printed;
  readonly breaches: readonly string[];
}

const PERIOD = "2026-Q2";

function attack({ a, b, now, last }: Omit<Case, "name" | "breaches">) {
  const read = (printed: Printed) => readPublishedDi(smallDi({ balances: { [PERIOD]: printed } }));
  const answers = (counts: Answers) => ({ good: counts[0], same: counts[1], bad: counts[2] });
  const breaches = attackPublishedBalance(
    { files: read(now), before: last === undefined ? null : read(last), item: "sales", period: PERIOD },
    new Map([
      ["a", answers(a)],
      ["b", answers(b)],
    ]),
    { minimumFrequency: 5, minimumNew: 3 },
  );
  return [...new Set(breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`))];
}

const FEW = "too few answers are printed";
const HELD = "a figure that is held tells all other answers";
const LATE = "the difference to the last vintage tells late answers";
const mixed = { a: [3, 3, 2], b: [2, 4, 2] } as const;
const printed = { all: [1, 16], a: [1, 8], b: [0, 8] } as const;

const cases: readonly Case[] = [
  { name: "figures of today's answers", ...mixed, now: printed, breaches: [] },
  { name: "the same as in the last vintage", ...mixed, now: printed, last: printed, breaches: [] },
  { name: "five answers", a: [2, 1, 2], b: [2, 4, 2], now: { all: [0, 13], a: [0, 5], b: [0, 8] }, breaches: [] },
  {
    name: "four answers",
    a: [1, 2, 1],
    b: [2, 4, 2],
    now: { all: [0, 12], a: [0, 4], b: [0, 8] },
    breaches: [`outsider: a: ${FEW}`],
  },
  {
    name: "four answers that are withheld beside another x",
    a: [1, 2, 1],
    b: [2, 4, 2],
    now: { all: [0, 12], a: "x", b: "x" },
    breaches: [],
  },
  {
    name: "an industry that nobody answered for",
    a: [0, 0, 0],
    b: [2, 4, 2],
    now: { all: [0, 8], a: "-", b: [0, 8] },
    breaches: [],
  },
  {
    name: "an x that the industry without answers gives back",
    a: [0, 0, 0],
    b: [2, 3, 3],
    now: { all: [-1, 8], a: "-", b: "x" },
    breaches: ["outsider: b: a withheld balance is known"],
  },
  {
    name: "an x alone",
    ...mixed,
    now: { ...printed, a: "x" },
    breaches: ["outsider: a: a withheld balance is known"],
  },
  {
    name: "two late answers, shown at once",
    ...mixed,
    now: printed,
    last: { ...printed, a: [0, 6] },
    breaches: [`respondent: a: ${LATE}`],
  },
  {
    name: "three late answers that differ",
    ...mixed,
    now: printed,
    last: { all: [1, 13], a: [1, 8], b: [0, 5] },
    breaches: [],
  },
  {
    name: "two late answers that wait",
    ...mixed,
    now: { all: [0, 14], a: [0, 6], b: [0, 8] },
    last: { all: [0, 14], a: [0, 6], b: [0, 8] },
    breaches: [],
  },
  {
    name: "late answers that wait, where no vintage is known",
    ...mixed,
    now: { all: [0, 14], a: [0, 6], b: [0, 8] },
    breaches: [],
  },
  {
    name: "held figures that tell all other answers, or are of too few",
    ...mixed,
    now: { all: "x", a: [5, 6], b: [0, 4] },
    last: { all: "x", a: [5, 6], b: [0, 4] },
    breaches: [`respondent: a: ${HELD}`, `respondent: b: ${HELD}`],
  },
  {
    name: "one waits while of the other an answer was taken back",
    ...mixed,
    now: { all: "x", a: [0, 6], b: [0, 9] },
    last: { all: "x", a: [0, 6], b: [0, 9] },
    breaches: [],
  },
  {
    name: "the total alone waits",
    ...mixed,
    now: { all: [1, 15], a: "x", b: "x" },
    last: { all: [1, 15], a: "x", b: "x" },
    breaches: [],
  },
];
for (const { name, breaches, ...rest } of cases) {
  test(`published balances: ${name}`, () => expect(attack(rest)).toEqual(breaches));
}

const wrong: readonly Omit<Case, "breaches">[] = [
  {
    name: "another balance of as many answers",
    ...mixed,
    now: { ...printed, a: [2, 8] },
    last: { ...printed, a: [2, 8] },
  },
  { name: "more answers than were given", ...mixed, now: { ...printed, a: [1, 9] }, last: { ...printed, a: [1, 9] } },
  {
    name: "fewer answers, of another balance than last",
    ...mixed,
    now: { ...printed, a: [2, 6] },
    last: { ...printed, a: [1, 6] },
  },
  { name: "fewer answers than last", ...mixed, now: { ...printed, a: [1, 6] }, last: { ...printed, a: [1, 7] } },
  { name: "fewer answers, withheld last", ...mixed, now: { ...printed, a: [1, 6] }, last: { ...printed, a: "x" } },
  { name: "fewer answers, nothing last", ...mixed, now: { ...printed, a: [1, 6] }, last: { ...printed, a: "-" } },
  {
    name: "one of two stands as it stood last",
    ...mixed,
    now: { all: "x", a: [1, 6], b: [1, 7] },
    last: { all: "x", a: [1, 6], b: [0, 7] },
  },
];
for (const { name, ...rest } of wrong) {
  test(`figures of neither today's answers nor the last vintage stop the attack: ${name}`, () =>
    expect(() => attack(rest)).toThrow("printed figures are not those of the answers"));
}
