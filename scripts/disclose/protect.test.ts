import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy.ts";
import { protectCells, protectTable } from "./protect.ts";
import { differenceRelation, growthRelation, meanRelation, sumRelation } from "./relations.ts";
import { type Cell, type Contribution, type Decision, type Dimension, Unprotectable } from "./table.ts";

const industry: Dimension = {
  id: "industry",
  total: "all",
  classes: ["food", "trade", "crafts"].map((code) => ({ code, parent: null })),
};

/** Rows of one industry, an owner each: `rowsOf("food", [100, 200])`. */
function rowsOf(
  code: string,
  values: readonly number[],
  owner = (index: number) => `${code}-${index}`,
): readonly Contribution[] {
  return values.map((value, index) => ({ owner: owner(index), codes: { industry: code }, value }));
}

function even(count: number, value: number): readonly number[] {
  return Array.from({ length: count }, () => value);
}

function withheldOf(cells: ReadonlyMap<string, Decision> | null): readonly string[] {
  return [...(cells ?? [])]
    .filter(([, decision]) => decision !== "published")
    .map(([id, decision]) => `${id} ${decision}`);
}

function industries(...contributions: readonly (readonly Contribution[])[]) {
  const release = {
    measure: "amount" as const,
    dimensions: [industry],
    tables: [{ id: "sales", dimensions: ["industry"] }],
    contributions: contributions.flat(),
  };
  return withheldOf(protectTable(release, defaultPolicy).cells);
}

const sums = [
  {
    name: "of two equally cheap covers the first is taken",
    input: [rowsOf("crafts", even(9, 100)), rowsOf("food", even(10, 100)), rowsOf("trade", even(10, 100))],
    out: ["industry=food complementary", "industry=crafts primary"],
  },
  {
    name: "ten even owners in each industry: all is printed",
    input: [rowsOf("food", even(10, 100)), rowsOf("trade", even(10, 100)), rowsOf("crafts", even(10, 100))],
    out: [],
  },
  {
    name: "nine owners take the cheaper of the others with them",
    input: [rowsOf("food", even(9, 100)), rowsOf("trade", even(10, 100)), rowsOf("crafts", even(12, 100))],
    out: ["industry=food primary", "industry=trade complementary"],
  },
  {
    name: "owners count, not rows: twelve rows of three owners are three",
    input: [
      rowsOf("food", even(12, 100), (index) => `owner-${index % 3}`),
      rowsOf("trade", even(11, 120)),
      rowsOf("crafts", even(20, 100)),
    ],
    out: ["industry=food primary", "industry=trade complementary"],
  },
  {
    name: "twelve owners, one with 5,000 of 5,700",
    input: [rowsOf("food", [5000, ...even(11, 64)]), rowsOf("trade", even(60, 100)), rowsOf("crafts", even(70, 100))],
    out: ["industry=food primary", "industry=trade complementary"],
  },
  {
    name: "a complement too small would leave the bounds within p %, so the larger one goes",
    input: [rowsOf("food", [10_000, 9_000]), rowsOf("trade", even(10, 100)), rowsOf("crafts", even(12, 1_000))],
    out: ["industry=food primary", "industry=crafts complementary"],
  },
  {
    name: "losses of 900 and −850 count by their size",
    input: [rowsOf("food", [900, -850]), rowsOf("trade", even(10, 20)), rowsOf("crafts", even(10, 100))],
    out: ["industry=food primary", "industry=crafts complementary"],
  },
  {
    name: "an industry without owners is neither withheld nor a cover",
    input: [rowsOf("food", even(9, 100)), rowsOf("trade", even(30, 100))],
    out: ["industry=food primary", "industry=trade complementary"],
  },
  {
    name: "the complement must hold p % of the cell: 1,500 of 10,000 does",
    input: [rowsOf("food", [5_000, 5_000]), rowsOf("trade", even(15, 100)), rowsOf("crafts", even(100, 100))],
    out: ["industry=food primary", "industry=trade complementary"],
  },
  {
    name: "1,499 does not",
    input: [rowsOf("food", [5_000, 5_000]), rowsOf("trade", [...even(14, 100), 99]), rowsOf("crafts", even(100, 100))],
    out: ["industry=food primary", "industry=crafts complementary"],
  },
];

for (const { name, input, out } of sums) {
  test(name, () => expect(industries(...input)).toEqual(out));
}

test("a hierarchy is protected on both levels", () => {
  const dimension: Dimension = {
    id: "industry",
    total: "all",
    classes: [
      { code: "goods", parent: null },
      { code: "food", parent: "goods" },
      { code: "crafts", parent: "goods" },
      { code: "services", parent: null },
      { code: "trade", parent: "services" },
      { code: "care", parent: "services" },
    ],
  };
  const contributions = [
    rowsOf("food", even(9, 100)),
    rowsOf("crafts", even(20, 100)),
    rowsOf("trade", even(20, 100)),
    rowsOf("care", even(20, 100)),
  ].flat();
  const { cells } = protectTable(
    { measure: "amount", dimensions: [dimension], tables: [{ id: "sales", dimensions: ["industry"] }], contributions },
    defaultPolicy,
  );
  expect(withheldOf(cells)).toEqual(["industry=food primary", "industry=crafts complementary"]);
});

const size: Dimension = {
  id: "size",
  total: "all",
  classes: ["small", "large"].map((code) => ({ code, parent: null })),
};
const area: Dimension = { id: "area", total: "all", classes: ["port", "town"].map((code) => ({ code, parent: null })) };

test("linked tables share their margin: a cell withheld in one hides the same cell in the other", () => {
  const row = (code: string, index: number): Contribution => ({
    owner: `${code}-${index}`,
    codes: { industry: code, size: index < 30 ? "small" : "large", area: index % 2 === 0 ? "port" : "town" },
    value: 100,
  });
  const firmsIn = new Map([
    ["food", 9],
    ["trade", 60],
    ["crafts", 70],
  ]);
  const contributions = [...firmsIn].flatMap(([code, count]) =>
    Array.from({ length: count }, (_, index) => row(code, index)),
  );
  const tables = [
    { id: "by-size", dimensions: ["industry", "size"] },
    { id: "by-area", dimensions: ["area", "industry"] },
  ];
  const release = { measure: "amount" as const, dimensions: [industry, size, area], tables, contributions };
  const linked = protectTable(release, defaultPolicy).cells;
  const alone = protectTable({ ...release, tables: tables.slice(0, 1) }, defaultPolicy).cells;
  const margins = (cells: ReadonlyMap<string, Decision>) => [...cells.keys()].filter((id) => !id.includes("&"));
  expect(margins(linked)).toHaveLength(margins(alone).length + 2);
  expect(linked.get("industry=food")).toBe("primary");
});

test("three tables that cross three dimensions pairwise are refused", () => {
  const pairs = [
    ["industry", "size"],
    ["size", "area"],
    ["area", "industry"],
  ];
  const release = {
    measure: "count" as const,
    dimensions: [industry, size, area],
    tables: pairs.map((dimensions) => ({ id: dimensions.join("-"), dimensions })),
    contributions: [],
  };
  expect(() => protectTable(release, defaultPolicy)).toThrow("at most two of three linked tables");
  expect(() => protectTable({ ...release, tables: release.tables.slice(1) }, defaultPolicy)).not.toThrow();
});

/** Twelve and more in all classes but one, which has nine; some cells are public already. */
const standing = (published: readonly string[]) => ({
  measure: "amount" as const,
  dimensions: [industry],
  tables: [{ id: "sales", dimensions: ["industry"] }],
  contributions: [rowsOf("food", even(9, 100)), rowsOf("trade", even(20, 100)), rowsOf("crafts", even(20, 100))].flat(),
  published: new Set(published),
});

test("where the total and all classes but one are public already, nothing helps", () => {
  expect(() => protectTable(standing(["", "industry=crafts", "industry=trade"]), defaultPolicy)).toThrow(Unprotectable);
});

test("beside public cells no class is merged: too short a search withholds all that it can", () => {
  const { cells, merged, dropped } = protectTable(standing(["industry=crafts"]), {
    ...defaultPolicy,
    search: { maximumTries: 1 },
  });
  expect([merged, dropped]).toEqual([[], ["sales"]]);
  expect(withheldOf(cells)).toEqual([" complementary", "industry=food primary", "industry=trade complementary"]);
});

/** An amount cell with so many owners of 100 each. */
function cellOf(id: string, owners: readonly string[], printing: Cell["printing"] = "open", each = 100): Cell {
  return { id, measure: "amount", contributions: new Map(owners.map((owner) => [owner, each])), printing };
}

const many = Array.from({ length: 30 }, (_, index) => `o${index}`);

const systems = [
  {
    name: "one late owner: the new figure is held while the old one is public",
    cells: [cellOf("new", many), cellOf("old", many.slice(1), "public"), cellOf("late", many.slice(0, 1), "never")],
    relations: [differenceRelation("new", "old", "late")],
    out: ["new complementary"],
  },
  {
    name: "ten late owners may be told apart",
    cells: [cellOf("new", many), cellOf("old", many.slice(10), "public"), cellOf("late", many.slice(0, 10), "never")],
    relations: [differenceRelation("new", "old", "late")],
    out: [],
  },
  {
    name: "all filers and the same filers: only one of the two, where few left",
    cells: [cellOf("all", many), cellOf("same", many.slice(2)), cellOf("leavers", many.slice(0, 2), "never")],
    relations: [differenceRelation("all", "same", "leavers")],
    out: ["same complementary"],
  },
  {
    name: "a mean gives the sum back, so both are withheld",
    cells: [
      cellOf("total", many),
      cellOf("few", many.slice(0, 4)),
      cellOf("rest", many.slice(4)),
      cellOf("mean of few", many.slice(0, 4), "open", 25),
    ],
    relations: [sumRelation("total", ["few", "rest"]), meanRelation("few", "mean of few", 4)],
    out: ["few primary", "rest complementary", "mean of few primary"],
  },
  {
    name: "a growth rate beside last year's public amount gives this year's back",
    cells: [
      cellOf("this", many.slice(0, 4)),
      cellOf("last", many.slice(0, 12), "public"),
      cellOf("growth", many.slice(0, 12)),
    ],
    relations: [growthRelation("this", "last", "growth", 1 / 3)],
    out: ["this primary", "growth complementary"],
  },
];

for (const { name, cells, relations, out } of systems) {
  test(name, () => expect(withheldOf(protectCells({ cells, relations }, defaultPolicy))).toEqual(out));
}

test("no pattern where everything else is public", () => {
  const cells = [
    cellOf("total", many, "public"),
    cellOf("few", many.slice(0, 4)),
    cellOf("rest", many.slice(4), "public"),
  ];
  expect(protectCells({ cells, relations: [sumRelation("total", ["few", "rest"])] }, defaultPolicy)).toBeNull();
});

test("the search keeps to the number of tries", () => {
  const cells = [
    cellOf("total", many),
    cellOf("few", many.slice(0, 4)),
    cellOf("half", many.slice(4, 16)),
    cellOf("rest", many.slice(16)),
  ];
  const system = { cells, relations: [sumRelation("total", ["few", "half", "rest"])] };
  const within = (maximumTries: number) => protectCells(system, { ...defaultPolicy, search: { maximumTries } });
  expect(within(2)).toBeNull();
  expect(withheldOf(within(3))).toEqual(["few primary", "half complementary"]);
});
