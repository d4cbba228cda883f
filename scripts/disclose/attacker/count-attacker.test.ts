import { expect, test } from "vitest";
import { attackCounts } from "./count-attacker.ts";

interface Case {
  readonly name: string;
  /** Cell → how many persons of its own are in it; "x" before the name: withheld. Totals are given by `sums`. */
  readonly cells: Readonly<Record<string, number>>;
  /** Total → its parts; the total's persons are those of the parts. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
  /** Totals whose parts are the answers to one question. */
  readonly groups?: readonly string[];
  /** Withheld cells. */
  readonly hidden: readonly string[];
  /** Each breach once, as "who: cell: what". */
  readonly breaches: readonly string[];
}

function attack({ cells, sums, groups = [], hidden }: Omit<Case, "name" | "breaches">) {
  const own = Object.entries(cells).map(([id, count]): [string, readonly string[]] => [
    id,
    Array.from({ length: count }, (_, index) => `${id} ${index}`),
  ]);
  const members = new Map(own);
  for (const [total, parts] of Object.entries(sums))
    members.set(
      total,
      parts.flatMap((id) => members.get(id) ?? []),
    );
  const breaches = attackCounts(
    {
      cells: [...members].map(([id, owners]) => ({
        id,
        published: !hidden.includes(id),
        owners: new Map(owners.map((owner) => [owner, 1])),
      })),
      equations: Object.entries(sums).map(
        ([total, parts]) => new Map([[total, -1], ...parts.map((id): [string, number] => [id, 1])]),
      ),
      groups: groups.map((all) => ({ all, answers: sums[all] ?? [] })),
    },
    3,
  );
  return [...new Set(breaches.map(({ by, about, what }) => `${by}: ${about}: ${what}`))];
}

const SMALL = "a small count is printed";
const KNOWN = "a small count is known";
const ALL = "all other answers are known";

const square = { "row 1": ["a", "b"], "row 2": ["c", "d"], "column 1": ["a", "c"], "column 2": ["b", "d"] };

const cases: readonly Case[] = [
  { name: "counts of 0 and of 3", cells: { a: 3, b: 0 }, sums: { all: ["a", "b"] }, hidden: [], breaches: [] },
  {
    name: "a count of 2",
    cells: { a: 2, b: 5 },
    sums: { all: ["a", "b"] },
    hidden: [],
    breaches: [`outsider: a: ${SMALL}`],
  },
  {
    name: "an x alone",
    cells: { a: 2, b: 5 },
    sums: { all: ["a", "b"] },
    hidden: ["a"],
    breaches: [`outsider: a: ${KNOWN}`, `participant: a: ${KNOWN}`],
  },
  {
    name: "an x alone of one: he himself learns nothing",
    cells: { a: 1 },
    sums: { all: ["a"] },
    hidden: ["a"],
    breaches: [`outsider: all: ${SMALL}`, `outsider: a: ${KNOWN}`],
  },
  { name: "an x alone of three", cells: { a: 3, b: 5 }, sums: { all: ["a", "b"] }, hidden: ["a"], breaches: [] },
  { name: "an x alone of nobody", cells: { a: 0, b: 5 }, sums: { all: ["a", "b"] }, hidden: ["a"], breaches: [] },
  { name: "two x", cells: { a: 2, b: 5 }, sums: { all: ["a", "b"] }, hidden: ["a", "b"], breaches: [] },
  {
    name: "two x, one of them of nobody",
    cells: { a: 2, b: 0, c: 3 },
    sums: { all: ["a", "b", "c"] },
    hidden: ["a", "b"],
    breaches: [],
  },
  {
    name: "two x, and who takes himself out knows the other",
    cells: { a: 1, b: 0, c: 3 },
    sums: { all: ["a", "b", "c"], "a and c": ["a", "c"] },
    hidden: ["a", "b"],
    breaches: [`outsider: a: ${KNOWN}`, `participant: a: ${KNOWN}`],
  },
  { name: "no total", cells: { a: 2 }, sums: {}, hidden: ["a"], breaches: [] },
  {
    name: "a square",
    cells: { a: 1, b: 4, c: 3, d: 3 },
    sums: square,
    hidden: ["a", "b", "c", "d"],
    breaches: [],
  },
  {
    name: "a square in which only fewer are possible",
    cells: { a: 2, b: 0, c: 3, d: 3, printed: 4 },
    sums: { ...square, "row 1": ["a", "b", "printed"] },
    hidden: ["a", "b", "c", "d"],
    breaches: [],
  },
  {
    name: "a square whose empty corners hold both ways",
    cells: { a: 2, b: 0, c: 3, d: 0 },
    sums: square,
    hidden: ["a", "b", "c", "d"],
    breaches: [`outsider: row 1: ${SMALL}`, `outsider: a: ${KNOWN}`, `participant: a: ${KNOWN}`],
  },
  {
    name: "a way out for outsiders, which the only one on it knows to be closed",
    cells: { a: 1, b: 1, c: 0, printed: 3 },
    sums: { "a and b": ["a", "b", "printed"], "b and c": ["b", "c", "printed"] },
    hidden: ["a", "b", "c"],
    breaches: [`participant: a: ${KNOWN}`],
  },
  {
    name: "all gave the same answer",
    cells: { yes: 5, no: 0, other: 0 },
    sums: { all: ["yes", "no", "other"] },
    groups: ["all"],
    hidden: [],
    breaches: [`outsider: all: ${ALL}`, `participant: all: ${ALL}`],
  },
  {
    name: "all but one gave the same answer",
    cells: { yes: 5, no: 1 },
    sums: { all: ["yes", "no"] },
    groups: ["all"],
    hidden: [],
    breaches: [`outsider: no: ${SMALL}`, `participant: all: ${ALL}`],
  },
  {
    name: "all but three gave the same answer",
    cells: { yes: 5, no: 3 },
    sums: { all: ["yes", "no"] },
    groups: ["all"],
    hidden: [],
    breaches: [],
  },
  {
    name: "all gave the same answer, and two x may hide another",
    cells: { yes: 5, no: 0 },
    sums: { all: ["yes", "no"] },
    groups: ["all"],
    hidden: ["yes", "no"],
    breaches: [],
  },
  {
    name: "all gave the same answer, an x alone hides nothing",
    cells: { yes: 5, no: 0, other: 0 },
    sums: { all: ["yes", "no", "other"] },
    groups: ["all"],
    hidden: ["no"],
    breaches: [`outsider: all: ${ALL}`, `participant: all: ${ALL}`],
  },
  {
    name: "the number of answers is withheld with the answer that all gave",
    cells: { yes: 5, no: 0 },
    sums: { all: ["yes", "no"] },
    groups: ["all"],
    hidden: ["all", "yes"],
    breaches: [`outsider: all: ${ALL}`, `participant: all: ${ALL}`],
  },
  {
    name: "nobody answered",
    cells: { yes: 0, no: 0 },
    sums: { all: ["yes", "no"] },
    groups: ["all"],
    hidden: [],
    breaches: [],
  },
  {
    name: "the one who answered otherwise, and two groups of which one is mixed",
    cells: { "a yes": 4, "a no": 0, "b yes": 4, "b no": 3 },
    sums: { a: ["a yes", "a no"], b: ["b yes", "b no"] },
    groups: ["a", "b"],
    hidden: [],
    breaches: [`outsider: a: ${ALL}`, `participant: a: ${ALL}`],
  },
];
for (const { name, breaches, ...rest } of cases) {
  test(`counts: ${name}`, () => expect(attack(rest)).toEqual(breaches));
}

test("counts: who stands twice in a cell takes himself out twice", () => {
  const cell = (id: string, owners: Readonly<Record<string, number>>, published: boolean) => ({
    id,
    published,
    owners: new Map(Object.entries(owners)),
  });
  const breaches = attackCounts(
    {
      cells: [cell("a", { one: 2 }, false), cell("b", { two: 3 }, true), cell("all", { one: 2, two: 3 }, true)],
      equations: [
        new Map([
          ["all", -1],
          ["a", 1],
          ["b", 1],
        ]),
      ],
      groups: [],
    },
    3,
  );
  expect(breaches).toEqual([
    { by: "outsider", about: "a", what: KNOWN },
    { by: "participant", about: "a", what: KNOWN },
  ]);
});

test("counts: of persons in the same cells one is asked", () => {
  const cell = (id: string, owners: readonly string[], published: boolean) => ({
    id,
    published,
    owners: new Map(owners.map((owner) => [owner, 1])),
  });
  const [some, others] = [
    ["one", "two"],
    ["three", "four", "five"],
  ] as const;
  const breaches = attackCounts(
    {
      cells: [cell("a", some, false), cell("b", others, true), cell("all", [...some, ...others], true)],
      equations: [
        new Map([
          ["all", -1],
          ["a", 1],
          ["b", 1],
        ]),
      ],
      groups: [],
    },
    3,
  );
  expect(breaches.map(({ by }) => by)).toEqual(["outsider", "participant", "participant"]);
});
