import { expect, test } from "vitest";
import { attackOptions } from "./option-attacker.ts";

const minimum = { count: 3, respondents: 5 };

interface Case {
  readonly name: string;
  /** "a b": how many firms chose a, then b. */
  readonly firms: Readonly<Record<string, number>>;
  /** Firms that are printed, if not all. */
  readonly n?: number | null;
  /** Option → count, and first choices where they are printed. */
  readonly options: Readonly<Record<string, readonly (number | null)[]>>;
  readonly kind?: "single" | "multiple";
  /** Each breach once, as "who: option: what". */
  readonly breaches: readonly string[];
}

function attack({ firms, n, options, kind = "multiple" }: Omit<Case, "name" | "breaches">) {
  const selections = Object.entries(firms).flatMap(([chosen, count]) =>
    Array.from({ length: count }, () => chosen.split(" ").filter((id) => id !== "")),
  );
  const printed = new Map(
    Object.entries(options).map(([id, [count = null, first]]) => [
      id,
      first === undefined ? { count } : { count, first },
    ]),
  );
  const breaches = attackOptions(
    { n: n === undefined ? selections.length : n, options: printed },
    { selections, other: "other", kind },
    minimum,
  );
  return breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`);
}

const SMALL = "a small count is printed";
const KNOWN = "a small count is known";
const ALL = "all other answers are known";
const HELD = "a figure that is held tells all other answers";

const cases: readonly Case[] = [
  { name: "counts of 3 and more", firms: { a: 3, b: 6 }, options: { a: [3], b: [6], c: [0] }, breaches: [] },
  {
    name: "a count of 2",
    firms: { a: 2, b: 4, c: 3 },
    options: { a: [2], b: [4], c: [3] },
    breaches: [`outsider: a: ${SMALL}`],
  },
  {
    name: "a first count of 2",
    firms: { "a b": 2, b: 4, c: 3 },
    options: { a: [null, 2], b: [6, 4], c: [3, 3] },
    breaches: [`outsider: a: ${SMALL}`],
  },
  { name: "five answers", firms: { a: 3, "b c": 2 }, options: { a: [3], b: [null], c: [null] }, breaches: [] },
  {
    name: "four answers",
    firms: { "a b": 1, "a c": 1, "b c": 2 },
    options: { a: [null], b: [3], c: [3] },
    // The firm that did not choose an option knows that all others did.
    breaches: ["outsider: question: too few answers are printed", `respondent: c: ${ALL}`, `respondent: b: ${ALL}`],
  },
  {
    name: "one answer: nobody else is there",
    firms: { a: 1 },
    options: { a: [1] },
    breaches: ["outsider: question: too few answers are printed", `outsider: a: ${SMALL}`, `outsider: a: ${ALL}`],
  },
  { name: "the question is withheld", firms: { a: 2, b: 1 }, n: null, options: { a: [null], b: [null] }, breaches: [] },
  {
    name: "everybody chose it",
    firms: { a: 5, "a b": 3 },
    options: { a: [8], b: [3] },
    breaches: [`outsider: a: ${ALL}`, `respondent: a: ${ALL}`, `respondent: a: ${ALL}`],
  },
  {
    name: "all but one chose it",
    firms: { a: 5, "a b": 2, b: 1 },
    options: { a: [7], b: [3] },
    breaches: [`respondent: a: ${ALL}`],
  },
  {
    name: "all but two chose it",
    firms: { a: 4, "a b": 2, b: 2 },
    options: { a: [6], b: [4] },
    breaches: [],
  },
  {
    name: "all but one chose what is merged into another option, one firm twice of it",
    firms: { d: 4, "d e": 1, "e a": 3, a: 1 },
    options: { a: [4], other: [8] },
    breaches: [`respondent: other: ${ALL}`],
  },
  {
    name: "an x alone where nothing else was chosen",
    firms: { a: 6 },
    options: { a: [null], b: [0], c: [0] },
    breaches: [`outsider: a: ${ALL}`, `respondent: a: ${ALL}`],
  },
  {
    name: "two x where nothing else was chosen",
    firms: { a: 3, b: 3 },
    options: { a: [null], b: [null], c: [0] },
    breaches: [],
  },
  {
    name: "an x alone where one firm alone chose something else, which is printed",
    firms: { a: 6, b: 1 },
    options: { a: [null], b: [1] },
    breaches: [`outsider: b: ${SMALL}`, `respondent: a: ${ALL}`],
  },
  {
    name: "an x alone beside a printed option",
    firms: { a: 6, b: 4 },
    options: { a: [null], b: [4] },
    breaches: [],
  },
  {
    name: "one choice each: an x alone is what the others leave of all",
    firms: { a: 5, b: 4, c: 1 },
    options: { a: [5], b: [4], c: [null] },
    kind: "single",
    breaches: [`outsider: c: ${KNOWN}`, `respondent: c: ${KNOWN}`, `respondent: c: ${KNOWN}`],
  },
  {
    name: "one choice each: two x cover each other",
    firms: { a: 5, b: 2, c: 2 },
    options: { a: [5], b: [null], c: [null] },
    kind: "single",
    breaches: [],
  },
  {
    name: "one choice each: an x alone of four",
    firms: { a: 5, b: 4 },
    options: { a: [5], b: [null], c: [0] },
    kind: "single",
    breaches: [],
  },
  {
    name: "one choice each: an x alone of three, of which one takes himself out",
    firms: { a: 5, b: 3 },
    options: { a: [5], b: [null], c: [0] },
    kind: "single",
    breaches: [`respondent: b: ${KNOWN}`],
  },
  {
    name: "one choice each: an x of nobody",
    firms: { a: 5, b: 4 },
    options: { a: [5], b: [4], c: [null] },
    kind: "single",
    breaches: [],
  },
  {
    name: "several choices: the others leave nothing of an x",
    firms: { a: 5, b: 3, "b c": 1 },
    options: { a: [5], b: [4], c: [null] },
    breaches: [],
  },
  {
    name: "a first x alone is what the others leave",
    firms: { a: 4, "b c": 5, "c a": 1 },
    options: { a: [5, 4], b: [5, 5], c: [6, null] },
    // Taking himself out, he of c knows that nobody else put it first.
    breaches: [`outsider: c: ${KNOWN}`, `respondent: c: ${KNOWN}`, `respondent: c: ${KNOWN}`],
  },
  {
    name: "two first x cover each other",
    firms: { a: 4, "b c": 5, "c a": 1 },
    options: { a: [5, 4], b: [5, null], c: [6, null] },
    breaches: [],
  },
  {
    name: "a first x of three alone is no small count but for those in it",
    firms: { "a b": 4, "b c": 3 },
    options: { a: [4, 4], b: [null, null], c: [3, 0] },
    breaches: [`respondent: b: ${KNOWN}`],
  },
  {
    name: "first x that can be no more than the firms that named the options",
    firms: { "a b": 3, "b c": 2, "b a": 2 },
    options: { a: [5, null], b: [null, null], c: [3, 0] },
    breaches: [],
  },
  {
    name: "first x beside an option that nobody named",
    firms: { "a b": 5, "b a": 2 },
    options: { a: [null, 5], b: [null, null], c: [0, null] },
    breaches: [`outsider: b: ${KNOWN}`, `respondent: b: ${KNOWN}`, `respondent: b: ${KNOWN}`],
  },
  {
    name: "first x of all that named the options: who takes himself out knows the rest of his",
    firms: { a: 5, b: 3, c: 4 },
    options: { a: [5, 5], b: [3, null], c: [4, null] },
    breaches: [`respondent: b: ${KNOWN}`],
  },
  {
    name: "first x of all but one that named the options",
    firms: { a: 5, b: 3, "c d": 3, "a c": 1 },
    options: { a: [6, 6], b: [3, null], c: [4, null] },
    breaches: [],
  },
  {
    name: "firms without a first choice put nothing first",
    firms: { a: 5, "": 4 },
    options: { a: [5, 5], b: [0, 0] },
    breaches: [`outsider: a: ${ALL}`, `respondent: a: ${ALL}`, `respondent: a: ${ALL}`],
  },
  {
    name: "all that ranked but one put it first",
    firms: { "a b": 5, "b a": 1, "": 4 },
    options: { a: [6, 5], b: [6, null] },
    breaches: [`outsider: b: ${KNOWN}`, `respondent: b: ${KNOWN}`, `respondent: a: ${ALL}`, `respondent: b: ${KNOWN}`],
  },
  {
    name: "nobody named anything",
    firms: { "": 6 },
    options: { a: [0, 0], b: [0, 0] },
    breaches: [],
  },
  {
    name: "held: figures below all but one",
    firms: { a: 6, b: 4 },
    n: 7,
    options: { a: [5], b: [3] },
    breaches: [],
  },
  {
    name: "held: all but one, first choices too, and small counts",
    firms: { a: 9, b: 1 },
    n: 7,
    options: { a: [6], b: [1], c: [null, 7] },
    breaches: [`respondent: a: ${HELD}`, `outsider: b: ${SMALL}`, `respondent: c: ${HELD}`],
  },
  {
    name: "held: too few answers",
    firms: { a: 9 },
    n: 4,
    options: { a: [null] },
    breaches: ["outsider: question: too few answers are printed"],
  },
];
for (const { name, breaches, ...rest } of cases) {
  test(`options: ${name}`, () => expect(attack(rest)).toEqual(breaches));
}

test("more answers than were given stop the attack", () => {
  expect(() => attack({ firms: { a: 5 }, n: 6, options: { a: [5] } })).toThrow(
    "more answers are printed than were given",
  );
});
