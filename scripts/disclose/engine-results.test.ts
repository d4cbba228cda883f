import { expect, test } from "vitest";
import { protect } from "./engine.ts";
import { InvalidRequest, type ProtectionRequest } from "./request.ts";
import { Unprotectable } from "./table.ts";

/** The whole answer of each kind of request, and the limits of what a request may hold. */

type TableRequest = Extract<ProtectionRequest, { kind: "table" }>;

const ten = Array.from({ length: 10 }, () => 100);
const line = (...sizes: readonly number[]): TableRequest => ({
  kind: "table",
  measure: "amount",
  dimensions: [{ id: "industry", classes: sizes.map((_, index) => "abc".charAt(index)) }],
  rows: sizes.map((size, index) => ({
    codes: { industry: "abc".charAt(index) },
    values: Array.from({ length: size }, () => 10),
  })),
});

test("a table", () => {
  expect(protect(line(9, 10, 12))).toStrictEqual({
    cells: [
      { id: "", codes: { industry: "total" }, decision: "published", reasons: [] },
      { id: "industry=a", codes: { industry: "a" }, decision: "primary", reasons: ["tooFewOwners"] },
      { id: "industry=b", codes: { industry: "b" }, decision: "complementary", reasons: ["coversOthers"] },
      { id: "industry=c", codes: { industry: "c" }, decision: "published", reasons: [] },
    ],
    merged: [],
    dropped: [],
  });
});

test("figures have no classes; what is not printed is not in the answer", () => {
  const result = protect({
    kind: "figures",
    figures: [
      { id: "all", owners: [...ten, ...ten] },
      { id: "same", owners: ten, printing: "public" },
      { id: "late", owners: [1], printing: "never" },
    ],
  });
  expect(result).toStrictEqual({
    cells: [
      { id: "all", decision: "published", reasons: [] },
      { id: "same", decision: "published", reasons: [] },
    ],
    merged: [],
    dropped: [],
  });
});

test("answers", () => {
  expect(protect({ kind: "answers", groups: { a: { good: 2, same: 4, bad: 2 } }, total: false })).toStrictEqual({
    cells: [{ id: "a", decision: "published", reasons: [], shown: { net: 0, n: 8 } }],
    merged: [],
    dropped: [],
  });
});

test("figures for which the search may try too little are withheld, all of them", () => {
  const { cells } = protect({
    kind: "figures",
    figures: [
      { id: "few", owners: [1, 2, 3] },
      { id: "rest", owners: ten },
      { id: "all", total: ["few", "rest"] },
    ],
    policy: { search: { maximumTries: 1 } },
  });
  expect(cells.map(({ id, decision }) => `${id} ${decision}`)).toEqual([
    "few primary",
    "rest complementary",
    "all complementary",
  ]);
});

test("a crossed table that gives way, with classes merged in its margin", () => {
  const classes = ["r1", "r2", "r3"];
  const request: ProtectionRequest = {
    kind: "table",
    measure: "amount",
    dimensions: [
      { id: "row", classes },
      { id: "column", classes: ["c1", "c2"] },
    ],
    rows: classes.flatMap((row, r) =>
      ["c1", "c2"].map((column, c) => ({
        codes: { row, column },
        values: Array.from({ length: r === 0 && c === 0 ? 1 : 6 }, () => 10),
      })),
    ),
    policy: { money: { sumOwners: 3 }, search: { maximumTries: 1 } },
  };
  const { cells, merged, dropped } = protect(request);
  expect([merged, dropped]).toEqual([[{ dimension: "row", codes: ["r1", "r2"] }], []]);
  expect(new Set(cells.map(({ decision }) => decision))).toEqual(new Set(["published"]));
});

const owner = { codes: { area: "a", answer: "q" }, owner: "x" };

test("an owner of several answers does not learn that all others gave the other one", () => {
  const areas = ["a", "b", "c"];
  const request = (own: string, answers: readonly string[]): ProtectionRequest => ({
    kind: "table",
    measure: "count",
    dimensions: [
      { id: "area", classes: areas },
      { id: "answer", classes: ["p", "q"] },
    ],
    tables: [["answer"]],
    answers: [...answers],
    rows: areas.flatMap((area) => [
      { ...owner, codes: { area, answer: own } },
      { codes: { area, answer: "p" }, count: 3 },
    ]),
  });
  const decisions = (own: string, answers: readonly string[]) =>
    protect(request(own, answers)).cells.map(({ decision }) => decision);
  expect(decisions("q", ["answer"])).toEqual(["published", "complementary", "complementary"]);
  expect(decisions("q", [])).toEqual(["published", "published", "published"]);
});

test("beside a public count that tells of all answers, the group is withheld, and only what covers it", () => {
  const { cells, dropped } = protect({
    kind: "table",
    measure: "count",
    dimensions: [
      { id: "group", classes: ["g", "h"] },
      { id: "answer", classes: ["p", "q", "r"] },
    ],
    answers: ["answer"],
    rows: [
      { codes: { group: "g", answer: "p" }, count: 5 },
      ...["p", "q", "r"].map((answer) => ({ codes: { group: "h", answer }, count: 5 })),
    ],
    published: [{ group: "g", answer: "p" }],
  });
  expect(dropped).toEqual([]);
  expect(cells.filter(({ decision }) => decision !== "published").map(({ id }) => id)).toEqual([
    "group=g",
    "answer=q&group=g",
    "group=h",
    "answer=q&group=h",
  ]);
});

const most = Number.MAX_SAFE_INTEGER;
const withValues = (...values: readonly number[]): ProtectionRequest => ({
  kind: "table",
  measure: "amount",
  dimensions: [{ id: "industry", classes: ["a"] }],
  rows: [{ codes: { industry: "a" }, values: [...values] }],
});

test("amounts up to the largest whole number that is exact, also together", () => {
  expect(() => protect(withValues(most))).not.toThrow();
  expect(() => protect(withValues(most - 1, -1))).not.toThrow();
  expect(() => protect(withValues(most, 1))).toThrow("rows: the amounts add up to more than a number can hold exactly");
});

const wrong: readonly { name: string; more: Readonly<Record<string, unknown>>; says: string }[] = [
  {
    name: "answers of an unknown dimension",
    more: { answers: ["size"], measure: "count" },
    says: "answers: unknown dimension: size",
  },
  {
    name: "an unprinted cell that is none",
    more: { unprinted: [{}, { industry: "z" }] },
    says: "unprinted.1.industry: unknown class: z",
  },
  {
    name: "an unprinted cell of an unknown dimension",
    more: { unprinted: [{ size: "z" }] },
    says: "unprinted.0: unknown dimension: size",
  },
  {
    name: "parents in a circle above the class",
    more: {
      dimensions: [
        {
          id: "industry",
          classes: ["d", { code: "a", parent: "b" }, { code: "b", parent: "c" }, { code: "c", parent: "b" }],
        },
      ],
    },
    says: "dimensions.industry: the class lies in itself: a",
  },
];

test.each(wrong)("refused: $name", ({ more, says }) => {
  const request: ProtectionRequest = JSON.parse(JSON.stringify({ ...line(10), rows: [], ...more }));
  expect(() => protect(request)).toThrow(says);
});

test("tables that were dropped are named by their dimensions, the one of no dimension as total", () => {
  const request: ProtectionRequest = {
    ...line(9, 20),
    tables: [["industry"], []],
    published: [{ industry: "b" }],
    policy: { search: { maximumTries: 1 } },
  };
  expect(protect(request).dropped).toEqual(["industry", "total"]);
});

test("errors carry their names", () => {
  expect(new InvalidRequest("rows: fault")).toMatchObject({ name: "InvalidRequest", message: "rows: fault" });
  expect(new Unprotectable()).toMatchObject({
    name: "Unprotectable",
    message: "values that are public already give others away, whatever is withheld",
  });
});
