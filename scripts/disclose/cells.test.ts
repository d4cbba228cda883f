import { expect, test } from "vitest";
import { cellsOf } from "./cells.ts";
import { type Contribution, cellId, type TableRelease } from "./table.ts";

const industry = {
  id: "industry",
  total: "all",
  classes: [
    { code: "goods", parent: null },
    { code: "food", parent: "goods" },
    { code: "crafts", parent: "goods" },
    { code: "trade", parent: null },
  ],
};
const size = { id: "size", total: "all", classes: ["small", "large"].map((code) => ({ code, parent: null })) };

const row = (owner: string, industryCode: string, sizeCode: string, value = 1): Contribution => ({
  owner,
  codes: { industry: industryCode, size: sizeCode },
  value,
});

function release(contributions: readonly Contribution[], more: Partial<TableRelease> = {}): TableRelease {
  return {
    measure: "amount",
    dimensions: [industry, size],
    tables: [{ id: "t", dimensions: ["industry"] }],
    contributions,
    ...more,
  };
}

/** "id: owner amount, …" of the cells that hold anybody. */
function filled(of: TableRelease): readonly string[] {
  return cellsOf(of)
    .cells.filter(({ contributions }) => contributions.size > 0)
    .map(({ id, contributions }) => `${id}: ${[...contributions].map((entry) => entry.join(" ")).join(", ")}`);
}

test("a row counts in its leaf, in every class above it and in the total", () => {
  expect(filled(release([row("x", "food", "small", 5), row("y", "trade", "small", 7)]))).toEqual([
    ": x 5, y 7",
    "industry=goods: x 5",
    "industry=food: x 5",
    "industry=trade: y 7",
  ]);
});

test("rows of one owner are merged, also where they cancel", () => {
  expect(filled(release([row("x", "food", "small", 5), row("x", "food", "large", -5)]))).toEqual([
    ": x 0",
    "industry=goods: x 0",
    "industry=food: x 0",
  ]);
});

test("counts: an owner counts once in each leaf that it stands in, however many rows it has there", () => {
  const rows = [
    row("x", "food", "small"),
    row("x", "food", "small"),
    row("x", "food", "large"),
    row("x", "trade", "large"),
  ];
  expect(filled(release(rows, { measure: "count" }))).toEqual([
    ": x 3",
    "industry=goods: x 2",
    "industry=food: x 2",
    "industry=trade: x 1",
  ]);
});

test("each class that has others below it is their sum, in every table; a cell of two tables is one", () => {
  const { cells, relations } = cellsOf(
    release([], {
      tables: [["industry"], ["industry", "size"]].map((dimensions) => ({ id: dimensions.join(), dimensions })),
    }),
  );
  expect(cells.map(({ id }) => id)).toEqual([
    "",
    "industry=goods",
    "industry=food",
    "industry=crafts",
    "industry=trade",
    "size=small",
    "size=large",
    "industry=goods&size=small",
    "industry=goods&size=large",
    "industry=food&size=small",
    "industry=food&size=large",
    "industry=crafts&size=small",
    "industry=crafts&size=large",
    "industry=trade&size=small",
    "industry=trade&size=large",
  ]);
  const sums = relations.map((relation) =>
    [...relation].map(([id, factor]) => `${factor > 0 ? "" : "-"}${id}`).join(" "),
  );
  expect([...sums].sort()).toEqual([
    " -industry=goods -industry=trade",
    " -size=small -size=large",
    "industry=crafts -industry=crafts&size=small -industry=crafts&size=large",
    "industry=food -industry=food&size=small -industry=food&size=large",
    "industry=goods -industry=food -industry=crafts",
    "industry=goods -industry=goods&size=small -industry=goods&size=large",
    "industry=goods&size=large -industry=food&size=large -industry=crafts&size=large",
    "industry=goods&size=small -industry=food&size=small -industry=crafts&size=small",
    "industry=trade -industry=trade&size=small -industry=trade&size=large",
    "size=large -industry=goods&size=large -industry=trade&size=large",
    "size=small -industry=goods&size=small -industry=trade&size=small",
  ]);
});

test("a dimension of answers makes lines, another does not", () => {
  const crossed = { measure: "count" as const, tables: [{ id: "t", dimensions: ["industry", "size"] }] };
  expect(cellsOf(release([], { ...crossed, answers: ["size"] })).answerLines).toHaveLength(5);
  expect(cellsOf(release([], { ...crossed, answers: ["size"] })).answerLines?.[0]).toEqual({
    total: "",
    parts: ["size=small", "size=large"],
  });
  expect(cellsOf(release([], crossed)).answerLines).toEqual([]);
});

test("a cell is public already, not printed, or open", () => {
  const { cells } = cellsOf(release([], { published: new Set(["industry=food"]), unprinted: new Set([""]) }));
  expect(cells.map(({ printing }) => printing)).toEqual(["never", "open", "public", "open", "open"]);
  expect(new Set(cellsOf(release([])).cells.map(({ printing }) => printing))).toEqual(new Set(["open"]));
});

const refused = [
  { name: "a row at a subtotal", rows: [row("x", "goods", "small")], says: "not a leaf class of industry: goods" },
  { name: "a row at the total", rows: [row("x", "all", "small")], says: "not a leaf class of industry: all" },
  { name: "an unknown class", rows: [row("x", "fish", "small")], says: "not a leaf class of industry: fish" },
  {
    name: "a row without a class",
    rows: [{ owner: "x", codes: {}, value: 1 }],
    says: "not a leaf class of industry: undefined",
  },
];

test.each(refused)("refused: $name", ({ rows, says }) => expect(() => cellsOf(release(rows))).toThrow(says));

test("a table or an id of an unknown dimension is refused", () => {
  expect(() => cellsOf(release([], { tables: [{ id: "t", dimensions: ["area"] }] }))).toThrow(
    "unknown dimension: area",
  );
  expect(() => cellId({ area: "port" }, [industry])).toThrow("unknown dimension: area");
});

test("the cells of one release are worked out once", () => {
  const one = release([row("x", "food", "small")]);
  expect(cellsOf(one)).toBe(cellsOf(one));
});
