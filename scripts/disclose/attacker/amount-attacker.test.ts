import { expect, test } from "vitest";
import { attackAmounts } from "./amount-attacker.ts";

type Owners = Readonly<Record<string, number>>;

interface Case {
  readonly name: string;
  /** Cell → amount of each owner; what is not withheld is printed. */
  readonly cells: Readonly<Record<string, Owners>>;
  /** Total → its parts; the owners of a total are those of the parts. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
  readonly hidden: readonly string[];
  /** Further equations: cell → factor. */
  readonly others?: readonly Readonly<Record<string, number>>[];
  readonly percent?: number;
  /** Each breach as "who: cell: what". */
  readonly breaches: readonly string[];
}

function attack({ cells, sums, hidden, others = [], percent = 15 }: Omit<Case, "name" | "breaches">) {
  const owners = new Map(Object.entries(cells).map(([id, own]) => [id, new Map(Object.entries(own))]));
  for (const [total, parts] of Object.entries(sums)) {
    const all = new Map<string, number>();
    for (const part of parts)
      for (const [owner, amount] of owners.get(part) ?? []) all.set(owner, (all.get(owner) ?? 0) + amount);
    owners.set(total, all);
  }
  const breaches = attackAmounts(
    {
      cells: [...owners].map(([id, own]) => ({ id, published: !hidden.includes(id), owners: own })),
      equations: [
        ...Object.entries(sums).map(([total, parts]) => ({
          [total]: -1,
          ...Object.fromEntries(parts.map((id) => [id, 1])),
        })),
        ...others,
      ].map((equation) => new Map(Object.entries(equation))),
      groups: [],
    },
    { minimumOwners: 10, percent },
  );
  return breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`);
}

/** So many owners of the same amount. */
function crowd(name: string, count: number, amount: number): Owners {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, amount]));
}

const PRINTED = "a sensitive amount is printed";
const KNOWN = "an amount is known too closely";
const rest = crowd("r", 100, 1000);
const all = { all: ["a", "b", "rest"] };

const cases: readonly Case[] = [
  { name: "ten owners alike", cells: { a: crowd("a", 10, 100) }, sums: {}, hidden: [], breaches: [] },
  {
    name: "nine owners alike",
    cells: { a: crowd("a", 9, 100) },
    sums: {},
    hidden: [],
    breaches: [`outsider: a: ${PRINTED}`],
  },
  { name: "nobody", cells: { a: {} }, sums: {}, hidden: [], breaches: [] },
  {
    name: "eight who leave exactly p % of the largest",
    cells: { a: { ...crowd("a", 8, 15), x: 800, y: 700 } },
    sums: {},
    hidden: [],
    breaches: [],
  },
  {
    name: "eight who leave less than p % of the largest, whoever comes first",
    cells: { a: { ...crowd("a", 7, 15), last: 14, y: 700, x: 800 } },
    sums: {},
    hidden: [],
    breaches: [`outsider: a: ${PRINTED}`],
  },
  {
    name: "losses count as they are large",
    cells: { a: { ...crowd("a", 8, -15), x: 800, y: -700 }, b: { ...crowd("b", 8, 14), x: -800, y: 0 } },
    sums: {},
    hidden: [],
    breaches: [`outsider: b: ${PRINTED}`],
  },
  {
    name: "p with a decimal: as much as it asks",
    cells: { a: { ...crowd("a", 8, 125), x: 8000, y: 700 } },
    sums: {},
    hidden: [],
    percent: 12.5,
    breaches: [],
  },
  {
    name: "p with a decimal: a yen less",
    cells: { a: { ...crowd("a", 7, 125), last: 124, x: 8000, y: 700 } },
    sums: {},
    hidden: [],
    percent: 12.5,
    breaches: [`outsider: a: ${PRINTED}`],
  },
  {
    name: "an x alone",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 100), rest },
    sums: all,
    hidden: ["a"],
    // Three alike do not know each other's amounts.
    breaches: [`outsider: a: ${KNOWN}`],
  },
  { name: "an x in no table", cells: { a: crowd("a", 3, 100) }, sums: {}, hidden: ["a"], breaches: [] },
  {
    name: "a cover of exactly p %",
    cells: { a: crowd("a", 2, 500), b: crowd("b", 15, 10), rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [],
  },
  {
    name: "a cover of a yen less",
    cells: { a: crowd("a", 2, 500), b: { ...crowd("b", 14, 10), last: 9 }, rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [`outsider: a: ${KNOWN}`],
  },
  {
    name: "what is covered is itself no less than p % of itself",
    cells: { a: crowd("a", 2, 5), b: crowd("b", 15, 100), rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [],
  },
  {
    name: "a large owner of the cover takes his own out and comes closer than any outsider",
    cells: { a: { s: 4000 }, b: { big: 350, next: 150, ...crowd("b", 16, 25) }, rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [`participant: a: ${KNOWN}`],
  },
  {
    name: "one of two: the cover leaves exactly p % of the other",
    cells: { a: { s: 1000, t: 1000 }, b: crowd("b", 10, 30), rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [],
  },
  {
    name: "one of two: the cover leaves p % of both together, but a yen too little once one of it takes his out",
    cells: { a: { s: 1000, t: 1 }, b: { ...crowd("b", 9, 15), big: 30 }, rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [`participant: a: ${KNOWN}`],
  },
  {
    name: "the second of three, who leaves the first exactly p %",
    cells: { a: { s: 1000, t: 900, u: 100 }, b: crowd("b", 10, 5), rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [`outsider: a: ${KNOWN}`],
  },
  {
    name: "the second of three, who bounds the first a yen too closely",
    cells: { a: { u: 99, t: -900, s: 1000 }, b: crowd("b", 10, 5), rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [`outsider: a: ${KNOWN}`, `participant: a: ${KNOWN}`],
  },
  {
    name: "three in a cell, the second knows the largest within p %",
    cells: { a: { s: 1000, t: 900, u: 20 }, b: { ...crowd("b", 10, 5), c: 100, d: 100, e: 100 }, rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [],
  },
  {
    name: "owners who are in two covers may come closer than those who are largest in one of them",
    cells: {
      x: { s: 30_000 },
      c: { a: 1000, b: 1000, t: 900, ...crowd("e", 7, 1), f: 1, g: 1 },
      d: { f: 1000, g: 1000, t: 900, ...crowd("e", 7, 1), a: 1, b: 1 },
      rest: crowd("r", 100, 10_000),
    },
    sums: { all: ["x", "c", "d", "rest"] },
    hidden: ["x", "c", "d"],
    breaches: [`participant: x: ${KNOWN}`],
  },
  {
    name: "the same, where others are larger in what says nothing of it",
    cells: {
      x: { s: 30_000 },
      c: { a: 1000, b: 1000, t: 900, ...crowd("e", 7, 1), f: 1, g: 1, h: 1, i: 1 },
      d: { f: 1000, g: 1000, t: 900, ...crowd("e", 7, 1), a: 1, b: 1, h: 1, i: 1 },
      other: { h: 90_000, i: 90_000, t: 1, ...crowd("e", 7, 1), a: 1, b: 1, f: 1, g: 1 },
      rest: crowd("r", 100, 10_000),
    },
    sums: { all: ["x", "c", "d", "rest"] },
    hidden: ["x", "c", "d", "other"],
    breaches: [`participant: x: ${KNOWN}`],
  },
  {
    name: "the largest owner of a small cover, where others are larger in a cover that is large",
    cells: {
      x: { s: 10_000 },
      c: { ...crowd("a", 10, 5000) },
      d: { t: 900, ...crowd("e", 10, 140) },
      rest: crowd("r", 100, 10_000),
    },
    sums: { one: ["x", "c", "rest"], two: ["x", "d", "rest"] },
    hidden: ["x", "c", "d"],
    breaches: [`participant: x: ${KNOWN}`],
  },
  {
    name: "the third of three, who has a part in the cover too and knows more than whoever is outside",
    cells: {
      x: { s: 30_000, t: 400, u: 300 },
      b: { u: 1, ...crowd("b", 39, 100), c: 99 },
      rest: crowd("r", 100, 10_000),
    },
    sums: { all: ["x", "b", "rest"] },
    hidden: ["x", "b"],
    breaches: [`outsider: x: ${KNOWN}`, `participant: x: ${KNOWN}`, `participant: x: ${KNOWN}`],
  },
  {
    name: "from below: what the cover of the cover leaves",
    cells: { x: { s: 1000 }, b: crowd("b", 20, 100), c: crowd("c", 15, 10) },
    sums: { one: ["x", "b"], two: ["b", "c"] },
    hidden: ["x", "b", "c"],
    breaches: [`participant: x: ${KNOWN}`, `participant: x: ${KNOWN}`],
  },
  {
    name: "from below: a yen too little even for an outsider",
    cells: { x: crowd("s", 9, 1000), b: crowd("b", 20, 1000), c: { ...crowd("c", 14, 90), last: 89 } },
    sums: { one: ["x", "b"], two: ["b", "c"] },
    hidden: ["x", "b", "c"],
    breaches: [`outsider: x: ${KNOWN}`],
  },
  {
    name: "from below: as much as an outsider must not know",
    cells: { x: crowd("s", 9, 1000), b: crowd("b", 20, 1000), c: crowd("c", 15, 90) },
    sums: { one: ["x", "b"], two: ["b", "c"] },
    hidden: ["x", "b", "c"],
    breaches: [],
  },
  {
    name: "p = 0: what is known exactly is known",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 100), rest },
    sums: all,
    hidden: ["a"],
    percent: 0,
    breaches: [`outsider: a: ${KNOWN}`],
  },
  {
    name: "p = 0: what is not known exactly is not",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 1), rest },
    sums: all,
    hidden: ["a", "b"],
    percent: 0,
    breaches: [],
  },
  {
    name: "an x alone of nothing but zeros",
    cells: { a: crowd("a", 3, 0), b: crowd("b", 10, 1), rest },
    sums: all,
    hidden: ["a"],
    breaches: [`outsider: a: ${KNOWN}`],
  },
  {
    name: "zeros beside a cover",
    cells: { a: crowd("a", 3, 0), b: crowd("b", 10, 1), rest },
    sums: all,
    hidden: ["a", "b"],
    breaches: [],
  },
  {
    name: "a growth rate ties a sum to one that is printed",
    cells: { a: crowd("a", 3, 130), last: crowd("a", 3, 100), b: crowd("b", 10, 100) },
    sums: { all: ["a", "b"] },
    hidden: ["a", "b"],
    others: [{ a: 1, last: -1.3 }],
    breaches: [`outsider: last: ${PRINTED}`, `outsider: a: ${KNOWN}`],
  },
  {
    name: "growth rates tie two withheld sums to each other, and both are covered",
    cells: { a: crowd("a", 3, 130), last: crowd("a", 3, 100), b: crowd("b", 10, 100), c: crowd("b", 10, 100) },
    sums: { all: ["a", "b"], before: ["last", "c"] },
    hidden: ["a", "b", "last", "c"],
    others: [{ a: 1, last: -1.3 }],
    breaches: [],
  },
  {
    name: "growth rates tie a withheld sum to one whose cover is too small",
    cells: { a: crowd("a", 3, 130), last: crowd("a", 3, 100), b: crowd("b", 10, 100), c: crowd("b", 10, 2) },
    sums: { all: ["a", "b"], before: ["last", "c"] },
    hidden: ["a", "b", "last", "c"],
    others: [{ a: 1, last: -1.3 }],
    breaches: [`outsider: a: ${KNOWN}`, `outsider: last: ${KNOWN}`],
  },
  {
    name: "a growth rate carries exactly as much cover as there is",
    cells: { a: crowd("a", 3, 130), last: crowd("a", 3, 100), b: crowd("b", 10, 100), c: crowd("c", 15, 3) },
    sums: { all: ["a", "b"], before: ["last", "c"] },
    hidden: ["a", "b", "last", "c"],
    others: [{ a: 1, last: -1.3 }],
    breaches: [],
  },
  {
    name: "a growth rate between two that nothing bounds",
    cells: { a: crowd("a", 3, 130), last: crowd("a", 3, 100) },
    sums: {},
    hidden: ["a", "last"],
    others: [{ a: 1, last: -1.3 }],
    breaches: [],
  },
  {
    name: "an equation with the factor 0 ties nothing",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 100), rest },
    sums: all,
    hidden: ["a", "b"],
    others: [{ a: 0, rest: 0 }],
    breaches: [],
  },
  {
    name: "a growth rate from nothing, which is printed, to what is withheld",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 100), none: {}, rest },
    sums: all,
    hidden: ["a", "b"],
    others: [{ rest: 1, none: Number.NEGATIVE_INFINITY }],
    breaches: [],
  },
  {
    name: "two tables that have nothing to do with each other",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 100), c: crowd("c", 3, 100), d: crowd("d", 10, 1) },
    sums: { one: ["a", "b"], two: ["c", "d"] },
    hidden: ["a", "b", "c", "d"],
    breaches: [`outsider: c: ${KNOWN}`],
  },
  {
    name: "two such tables, the first of which is known",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 1), c: crowd("c", 3, 100), d: crowd("d", 10, 100) },
    sums: { one: ["a", "b"], two: ["c", "d"] },
    hidden: ["a", "b", "c", "d"],
    breaches: [`outsider: a: ${KNOWN}`],
  },
  {
    name: "tables that a third joins",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 100), c: crowd("c", 10, 100), d: crowd("d", 10, 100) },
    sums: { one: ["a", "b"], two: ["c", "d"], three: ["b", "c"] },
    hidden: ["a", "b", "c", "d"],
    breaches: [],
  },
  {
    name: "tables that a third joins, in which one is known",
    cells: { a: crowd("a", 3, 100), b: crowd("b", 10, 100), c: crowd("c", 10, 100), d: crowd("d", 10, 100) },
    sums: { one: ["a", "b"], two: ["c", "d"], three: ["b", "c"], four: ["d"] },
    hidden: ["a", "b", "c", "d"],
    breaches: [`outsider: a: ${KNOWN}`],
  },
];
for (const { name, breaches, ...given } of cases) {
  test(`amounts: ${name}`, () => expect(attack(given)).toEqual(breaches));
}
