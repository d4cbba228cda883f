import { expect, test } from "vitest";
import { canBeProtected, complement } from "./complement.ts";
import { defaultPolicy } from "./default-policy.ts";
import { differenceRelation, sumRelation } from "./relations.ts";
import type { Cell, CellSystem } from "./table.ts";

/** A cell held by so many owners in equal parts. */
function cell(id: string, amount: number, printing: Cell["printing"] = "open", owners = 20): Cell {
  const contributions = new Map(
    Array.from({ length: owners }, (_, index): [string, number] => [`${id}-${index}`, amount / owners]),
  );
  return { id, measure: "amount", contributions, printing };
}

/** One total over parts of these sizes, named a, b, c … */
function line(sizes: readonly number[], printing: Cell["printing"] = "open"): CellSystem {
  const parts = sizes.map((size, index) => cell("abcdefgh".charAt(index), size));
  const whole = cell(
    "total",
    sizes.reduce((sum, size) => sum + size, 0),
    printing,
  );
  const names = parts.map(({ id }) => id);
  return { cells: [whole, ...parts], relations: [sumRelation("total", names)] };
}

function coverOf(system: CellSystem, sensitive: readonly string[], maximumTries = 200_000): string | null {
  const found = complement(system, new Set(sensitive), { ...defaultPolicy, search: { maximumTries } });
  return found === null ? null : [...found].sort().join(" ");
}

const covers = [
  { name: "nothing to cover", system: line([1000, 1000]), sensitive: [], out: "" },
  { name: "the smallest that is large enough", system: line([10_000, 1499, 1600, 1500]), sensitive: ["a"], out: "d" },
  { name: "fewest cells go before least value", system: line([10_000, 800, 800, 5000]), sensitive: ["a"], out: "d" },
  {
    name: "of two cells the pair that loses least, not the one with the smallest cell",
    system: line([10_000, 100, 1000, 800, 1450], "public"),
    sensitive: ["a"],
    out: "b e",
  },
  {
    name: "a pair found later may lose less",
    system: line([10_000, 100, 700, 800, 1450], "public"),
    sensitive: ["a"],
    out: "c d",
  },
  { name: "of equals the first", system: line([1000, 500, 500, 500]), sensitive: ["a"], out: "b" },
  { name: "an empty cell covers nothing", system: emptyBeside(), sensitive: ["a"], out: "c" },
] as const;

test.each(covers)("$name", ({ system, sensitive, out }) => expect(coverOf(system, sensitive)).toBe(out));

function emptyBeside(): CellSystem {
  const { cells, relations } = line([1000, 1, 500]);
  return { cells: cells.map((one) => (one.id === "b" ? cell("b", 0, "open", 0) : one)), relations };
}

/** Rows × columns with margins; every cell holds 1,000 and some. */
function grid(rows: number, columns: number): CellSystem {
  const across = Array.from({ length: rows }, (_, row) => row);
  const down = Array.from({ length: columns }, (_, column) => column);
  const size = (row: number, column: number) => 1000 + ((row * 7 + column * 13) % 29);
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const inner = across.flatMap((row) => down.map((column) => cell(`${row}-${column}`, size(row, column))));
  const right = across.map((row) => cell(`row ${row}`, sum(down.map((column) => size(row, column)))));
  const bottom = down.map((column) => cell(`column ${column}`, sum(across.map((row) => size(row, column)))));
  const all = cell("all", sum(right.map((one) => sum([...one.contributions.values()]))));
  return {
    cells: [all, ...right, ...bottom, ...inner],
    relations: [
      sumRelation(
        "all",
        right.map(({ id }) => id),
      ),
      sumRelation(
        "all",
        bottom.map(({ id }) => id),
      ),
      ...across.map((row) =>
        sumRelation(
          `row ${row}`,
          down.map((column) => `${row}-${column}`),
        ),
      ),
      ...down.map((column) =>
        sumRelation(
          `column ${column}`,
          across.map((row) => `${row}-${column}`),
        ),
      ),
    ],
  };
}

const searches = [
  { name: "one of 3 × 3", system: grid(3, 3), sensitive: ["0-0"], out: "0-2 1-0 1-2", tries: 28 },
  { name: "two apart of 4 × 4", system: grid(4, 4), sensitive: ["0-0", "1-1"], out: "0-1 1-0", tries: 7 },
  { name: "three apart of 4 × 4", system: grid(4, 4), sensitive: ["0-0", "1-1", "2-2"], out: "0-1 1-2 2-0", tries: 8 },
  {
    name: "three of 5 × 5",
    system: grid(5, 5),
    sensitive: ["0-0", "0-1", "3-3"],
    out: "1-0 1-3 3-1",
    tries: 23,
  },
] as const;

test.each(searches)("the search is short: $name in $tries tries", ({ system, sensitive, out, tries }) => {
  expect(coverOf(system, sensitive, tries)).toBe(out);
});

test("nothing is found within too few tries, or where nothing can be withheld", () => {
  expect(coverOf(line([1000, 1000, 1000]), ["a"], 1)).toBeNull();
  expect(coverOf(line([1000, 1000, 1000]), ["a"], 2)).toBeNull();
  expect(coverOf(line([1000, 1000, 1000]), ["a"], 3)).toBe("b");
  const { cells, relations } = line([1000, 1000, 1000], "public");
  const others = cells.map((one): Cell => (one.id === "a" ? one : { ...one, printing: "public" }));
  expect(coverOf({ cells: others, relations }, ["a"])).toBeNull();
});

test("what is not printed may stand alone unless it is a secret", () => {
  const cells = [cell("all", 5000), cell("same", 4000), cell("leavers", 1000, "never")];
  const system = { cells, relations: [differenceRelation("all", "same", "leavers")] };
  expect(coverOf(system, [])).toBe("");
  expect(coverOf(system, ["leavers"])).toBe("same");
});

test("can all be protected if all is withheld that can be?", () => {
  const system = line([1000, 1000]);
  const within = (cells: readonly Cell[]) => canBeProtected({ ...system, cells }, new Set(["a"]), defaultPolicy);
  const printed = (...ids: readonly string[]) =>
    system.cells.map((one): Cell => (ids.includes(one.id) ? { ...one, printing: "public" } : one));
  expect(within(system.cells)).toBe(true);
  expect(within(printed("b"))).toBe(true);
  expect(within(printed("total"))).toBe(true);
  expect(within(printed("b", "total"))).toBe(false);
});

test("a relation with a cell that is none is refused", () => {
  const { cells } = line([1000, 1000]);
  expect(() => coverOf({ cells, relations: [sumRelation("total", ["a", "z"])] }, ["a"])).toThrow("unknown cell: z");
});
