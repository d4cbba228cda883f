import { expect, test } from "vitest";
import { protect } from "./engine.ts";
import { InvalidRequest, type ProtectionRequest } from "./request.ts";
import { Unprotectable } from "./table.ts";

type Figures = Extract<ProtectionRequest, { kind: "figures" }>["figures"];

const many = (count: number, each = 100, prefix = "o") =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, each]));
const figures = (...list: Figures) => protect({ kind: "figures", figures: list });
const withheld = ({ cells }: ReturnType<typeof protect>) =>
  cells.filter(({ decision }) => decision !== "published").map(({ id, reasons }) => `${id}: ${reasons.join(" ")}`);

const figureCases: readonly { name: string; input: Figures; out: readonly string[] }[] = [
  { name: "ten owners stand alone", input: [{ id: "sum", owners: many(10) }], out: [] },
  { name: "nine do not", input: [{ id: "sum", owners: many(9) }], out: ["sum: tooFewOwners"] },
  {
    name: "a list is an owner each",
    input: [{ id: "sum", owners: [5000, 100, 100, 50, 50, 50, 50, 50, 50, 50, 50] }],
    out: ["sum: dominantOwner"],
  },
  {
    name: "a mean gives its sum back",
    input: [
      { id: "few", owners: many(4) },
      { id: "rest", owners: many(20, 100, "r") },
      { id: "all", total: ["few", "rest"] },
      { id: "mean", mean: "few" },
    ],
    out: ["few: tooFewOwners", "rest: coversOthers", "mean: tooFewOwners"],
  },
  {
    name: "the mean of a complementary cell goes with it",
    input: [
      { id: "few", owners: many(4) },
      { id: "rest", owners: many(20, 100, "r") },
      { id: "all", total: ["few", "rest"] },
      { id: "mean of rest", mean: "rest" },
    ],
    out: ["few: tooFewOwners", "all: coversOthers"],
  },
  {
    name: "all filers and the same filers: one only",
    input: [
      { id: "all", owners: many(30) },
      { id: "same", owners: many(28) },
      { id: "leavers", difference: ["all", "same"], printing: "never" },
    ],
    out: ["same: coversOthers"],
  },
  {
    name: "ten leavers may be told",
    input: [
      { id: "all", owners: many(30) },
      { id: "same", owners: many(20) },
      { id: "leavers", difference: ["all", "same"], printing: "never" },
    ],
    out: [],
  },
  {
    name: "a late answer beside the last vintage",
    input: [
      { id: "old", owners: many(29), printing: "public" },
      { id: "new", owners: many(30) },
      { id: "late", difference: ["new", "old"], printing: "never" },
    ],
    out: ["new: coversOthers"],
  },
  {
    name: "growth beside last year's public sum gives this year's back",
    input: [
      { id: "last", owners: many(12), printing: "public" },
      { id: "this", owners: { ...many(11), o11: 9000 } },
      { id: "growth", growth: ["this", "last"] },
    ],
    out: ["this: dominantOwner", "growth: dominantOwner declared"],
  },
  {
    name: "growth of ten in both years stands",
    input: [
      { id: "last", owners: many(10) },
      { id: "this", owners: many(10, 120) },
      { id: "growth", growth: ["this", "last"] },
    ],
    out: [],
  },
  {
    name: "growth from a dominated year",
    input: [
      { id: "last", owners: { ...many(10), o9: 90_000 } },
      { id: "this", owners: many(10, 120) },
      { id: "growth", growth: ["this", "last"] },
    ],
    out: ["last: dominantOwner", "growth: declared"],
  },
  {
    name: "counts are judged as counts",
    input: [
      { id: "yes", owners: many(2, 1), measure: "count" },
      { id: "no", owners: many(9, 1, "n"), measure: "count" },
      { id: "all", total: ["yes", "no"] },
    ],
    out: ["yes: smallCount", "no: coversOthers"],
  },
];

test.each(figureCases)("figures: $name", ({ input, out }) => expect(withheld(figures(...input))).toEqual(out));

test("what is public already cannot be protected", () => {
  const request: Figures = [
    { id: "few", owners: many(4) },
    { id: "rest", owners: many(20, 100, "r"), printing: "public" },
    { id: "all", total: ["few", "rest"], printing: "public" },
  ];
  expect(() => figures(...request)).toThrow(Unprotectable);
});

const table = (more: Record<string, unknown> = {}) => ({
  kind: "table",
  measure: "amount",
  dimensions: [{ id: "industry", classes: ["a", "b"] }],
  rows: [{ codes: { industry: "a" }, values: [1, 2] }],
  ...more,
});

const invalid: readonly { name: string; input: unknown; says: string }[] = [
  { name: "nothing", input: null, says: "request: " },
  { name: "an unknown kind", input: { kind: "x" }, says: "kind: " },
  { name: "an unknown key", input: table({ extra: 1 }), says: "extra" },
  {
    name: "an amount that is no number",
    input: table({ rows: [{ codes: { industry: "a" }, values: [Number.NaN] }] }),
    says: "rows.0",
  },
  {
    name: "an amount beyond whole numbers",
    input: table({ rows: [{ codes: { industry: "a" }, values: [2 ** 53] }] }),
    says: "rows.0",
  },
  {
    name: "amounts whose sum is",
    input: table({ rows: [{ codes: { industry: "a" }, values: [2 ** 52, 2 ** 52] }] }),
    says: "rows: the amounts add up",
  },
  {
    name: "an unknown class",
    input: table({ rows: [{ codes: { industry: "c" }, values: [1] }] }),
    says: "rows.0.codes.industry: not a leaf class: c",
  },
  {
    name: "a missing class",
    input: table({ rows: [{ codes: {}, values: [1] }] }),
    says: "rows.0.codes.industry: not a leaf class: (none)",
  },
  {
    name: "a class of another dimension",
    input: table({ rows: [{ codes: { industry: "a", size: "s" }, values: [1] }] }),
    says: "rows.0.codes: unknown dimension: size",
  },
  {
    name: "a row at the total",
    input: table({ rows: [{ codes: { industry: "total" }, values: [1] }] }),
    says: "not a leaf class: total",
  },
  {
    name: "a row at a subtotal",
    input: table({ dimensions: [{ id: "industry", classes: [{ code: "a" }, { code: "b", parent: "a" }] }] }),
    says: "not a leaf class: a",
  },
  {
    name: "a class twice",
    input: table({ dimensions: [{ id: "industry", classes: ["a", "a"] }] }),
    says: "dimensions.industry: named twice: a",
  },
  {
    name: "a class called as the total",
    input: table({ dimensions: [{ id: "industry", classes: ["a", "total"] }] }),
    says: "named twice: total",
  },
  {
    name: "a dimension twice",
    input: table({
      dimensions: [
        { id: "industry", classes: ["a"] },
        { id: "industry", classes: ["a"] },
      ],
    }),
    says: "dimensions: named twice: industry",
  },
  {
    name: "an unknown parent",
    input: table({ dimensions: [{ id: "industry", classes: [{ code: "a", parent: "z" }] }] }),
    says: "unknown parent: z",
  },
  {
    name: "parents in a circle",
    input: table({
      dimensions: [
        {
          id: "industry",
          classes: [
            { code: "a", parent: "b" },
            { code: "b", parent: "a" },
          ],
        },
      ],
    }),
    says: "the class lies in itself: a",
  },
  {
    name: "a code with a sign of ids",
    input: table({ dimensions: [{ id: "industry", classes: ["a&b"] }] }),
    says: "a code cannot hold & or =: a&b",
  },
  {
    name: "a table of an unknown dimension",
    input: table({ tables: [["size"]] }),
    says: "tables.0: unknown dimension: size",
  },
  {
    name: "a dimension twice in a table",
    input: table({ tables: [["industry", "industry"]] }),
    says: "tables.0: named twice: industry",
  },
  {
    name: "answers in an amount table",
    input: table({ answers: ["industry"] }),
    says: "answers: only a count table has them",
  },
  {
    name: "counts in an amount table",
    input: table({ rows: [{ codes: { industry: "a" }, count: 2 }] }),
    says: "rows.0.count: an amount table has none",
  },
  {
    name: "an owner without an amount",
    input: table({ rows: [{ codes: { industry: "a" }, owner: "x" }] }),
    says: "rows.0.value: an amount table needs it",
  },
  {
    name: "amounts in a count table",
    input: table({ measure: "count" }),
    says: "rows.0.values: a count table has none",
  },
  {
    name: "a public cell that is none",
    input: table({ published: [{ industry: "z" }] }),
    says: "published.0.industry: unknown class: z",
  },
  {
    name: "a threshold that is none",
    input: table({ policy: { money: { sumOwners: 0 } } }),
    says: "policy.money.sumOwners",
  },
  {
    name: "a negative count of answers",
    input: { kind: "answers", groups: { a: { good: -1, same: 0, bad: 0 } } },
    says: "groups.a.good",
  },
  {
    name: "a group called total",
    input: { kind: "answers", groups: { total: { good: 1, same: 0, bad: 0 } } },
    says: "groups: the name is taken: total",
  },
  {
    name: "an unknown group before",
    input: { kind: "answers", groups: {}, withheldBefore: ["a"] },
    says: "groups: no such group: a",
  },
  {
    name: "a derived figure of nothing known",
    input: { kind: "answers", groups: {}, derived: { x: { uses: ["a"] } } },
    says: "derived.x: no such figure: a",
  },
  {
    name: "a figure twice",
    input: {
      kind: "figures",
      figures: [
        { id: "a", owners: [1] },
        { id: "a", owners: [1] },
      ],
    },
    says: "figures: named twice: a",
  },
  {
    name: "a figure made of a later one",
    input: { kind: "figures", figures: [{ id: "a", total: ["b"] }] },
    says: "figures.a: no figure of this name before it: b",
  },
  {
    name: "growth of other owners",
    input: {
      kind: "figures",
      figures: [
        { id: "a", owners: { x: 1 } },
        { id: "b", owners: { y: 1 } },
        { id: "g", growth: ["a", "b"] },
      ],
    },
    says: "figures.g: growth needs the same owners",
  },
  {
    name: "growth from nothing",
    input: {
      kind: "figures",
      figures: [
        { id: "a", owners: { x: 0 } },
        { id: "b", owners: { x: 1 } },
        { id: "g", growth: ["b", "a"] },
      ],
    },
    says: "figures.g: growth from zero or less",
  },
  {
    name: "the mean of nobody",
    input: {
      kind: "figures",
      figures: [
        { id: "a", owners: {} },
        { id: "m", mean: "a" },
      ],
    },
    says: "figures.m: a mean of nobody: a",
  },
  {
    name: "counts and amounts in one total",
    input: {
      kind: "figures",
      figures: [
        { id: "a", owners: [1], measure: "count" },
        { id: "b", owners: [1] },
        { id: "t", total: ["a", "b"] },
      ],
    },
    says: "figures.t: counts and amounts do not add up",
  },
  {
    name: "three tables across three dimensions",
    input: {
      ...table({ rows: [] }),
      dimensions: ["x", "y", "z"].map((id) => ({ id, classes: ["1"] })),
      tables: [
        ["x", "y"],
        ["y", "z"],
        ["x", "z"],
      ],
    },
    says: "tables: at most two of three linked tables",
  },
];

test.each(invalid)("refused: $name", ({ input, says }) => {
  const read = () => protect(JSON.parse(JSON.stringify(input)));
  expect(read).toThrow(InvalidRequest);
  expect(read).toThrow(says);
});

test("the same request gives the same answer, and is not changed", () => {
  const request: ProtectionRequest = {
    kind: "table",
    measure: "amount",
    dimensions: [{ id: "industry", classes: ["a", "b", "c"] }],
    rows: ["a", "b", "c"].map((industry, index) => ({
      codes: { industry },
      values: Array.from({ length: 9 + index }, () => 10),
    })),
  };
  const before = JSON.stringify(request);
  expect(protect(request)).toEqual(protect(JSON.parse(before)));
  expect(JSON.stringify(request)).toBe(before);
});

test("the cells come in the order of the table, with their classes", () => {
  const { cells } = protect({
    kind: "table",
    measure: "count",
    dimensions: [
      { id: "row", total: "all", classes: ["r"] },
      { id: "column", classes: ["c"] },
    ],
    rows: [{ codes: { row: "r", column: "c" }, count: 5 }],
  });
  expect(cells.map(({ id, codes }) => [id, codes])).toEqual([
    ["", { row: "all", column: "total" }],
    ["column=c", { row: "all", column: "c" }],
    ["row=r", { row: "r", column: "total" }],
    ["column=c&row=r", { row: "r", column: "c" }],
  ]);
});

test("where the search may try too little, classes are merged and then the breakdown goes", () => {
  const request = (classes: readonly string[]): ProtectionRequest => ({
    kind: "table",
    measure: "amount",
    dimensions: [{ id: "industry", classes: [...classes] }],
    rows: classes.map((industry, index) => ({
      codes: { industry },
      values: Array.from({ length: index === 0 ? 9 : 12 }, () => 10),
    })),
    policy: { search: { maximumTries: 1 } },
  });
  const merged = protect(request(["a", "b", "c"]));
  expect(merged.merged).toEqual([{ dimension: "industry", codes: ["a", "b"] }]);
  expect(withheld(merged)).toEqual([]);
  const dropped = protect(request(["a", "b"]));
  expect(dropped.dropped).toEqual(["industry"]);
  expect(withheld(dropped)).toEqual(["industry=a: tooFewOwners", "industry=b: coversOthers"]);
});
