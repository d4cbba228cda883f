import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy.ts";
import { protectTable } from "./protect.ts";
import type { Contribution, Dimension, TableRelease } from "./table.ts";

/** What gives way where no pattern is found: here because the search may try only once. */
const policy = {
  ...defaultPolicy,
  money: { ...defaultPolicy.money, sumOwners: 3 },
  search: { maximumTries: 1 },
};

function dimension(id: string, ...codes: readonly string[]): Dimension {
  return { id, total: "all", classes: codes.map((code) => ({ code, parent: null })) };
}

const row = dimension("row", "r1", "r2");
const column = dimension("column", "c1", "c2");

/** So many owners of 10 each in each cell: `{ r1: [1, 5], r2: [5, 5] }` by columns c1, c2. */
function rowsOf(cells: Readonly<Record<string, readonly number[]>>): readonly Contribution[] {
  return Object.entries(cells).flatMap(([rowCode, counts]) =>
    counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, index) => ({
        owner: `${rowCode}-${at}-${index}`,
        codes: { row: rowCode, column: `c${at + 1}` },
        value: 10,
      })),
    ),
  );
}

function release(
  cells: Readonly<Record<string, readonly number[]>>,
  tables: readonly (readonly string[])[],
  more: Partial<TableRelease> = {},
): TableRelease {
  return {
    measure: "amount",
    dimensions: [row, column],
    tables: tables.map((dimensions) => ({ id: dimensions.join("×"), dimensions })),
    contributions: rowsOf(cells),
    ...more,
  };
}

const both = ["row", "column"];
const cases: readonly { name: string; release: TableRelease; dropped: readonly string[]; out: readonly string[] }[] = [
  {
    name: "a crossed table gives way to its margins",
    release: release({ r1: [1, 5], r2: [5, 5] }, [both]),
    dropped: ["row×column"],
    out: [
      " published",
      "row=r1 published",
      "row=r2 published",
      "column=c1 published",
      "column=c2 published",
      "column=c1&row=r1 primary",
      "column=c2&row=r1 complementary",
      "column=c1&row=r2 complementary",
      "column=c2&row=r2 complementary",
    ],
  },
  {
    name: "a margin that cannot stand gives way to the total",
    release: release({ r1: [1, 1], r2: [5, 5] }, [both]),
    dropped: ["row×column"],
    out: [
      " published",
      "column=c1 published",
      "column=c2 published",
      "row=r1 primary",
      "row=r2 complementary",
      "column=c1&row=r1 primary",
      "column=c2&row=r1 primary",
      "column=c1&row=r2 complementary",
      "column=c2&row=r2 complementary",
    ],
  },
  {
    name: "of several tables the finest gives way first; a margin given as a table is named when it goes",
    release: release({ r1: [1, 1], r2: [5, 5] }, [["row"], both]),
    dropped: ["row×column", "row"],
    out: [
      " published",
      "column=c1 published",
      "column=c2 published",
      "row=r1 primary",
      "row=r2 complementary",
      "column=c1&row=r1 primary",
      "column=c2&row=r1 primary",
      "column=c1&row=r2 complementary",
      "column=c2&row=r2 complementary",
    ],
  },
  {
    name: "what is not printed is not withheld either",
    release: release({ r1: [1, 5], r2: [5, 5] }, [both], { unprinted: new Set(["", "column=c2&row=r2"]) }),
    dropped: ["row×column"],
    out: [
      "row=r1 published",
      "row=r2 published",
      "column=c1 published",
      "column=c2 published",
      "column=c1&row=r1 primary",
      "column=c2&row=r1 complementary",
      "column=c1&row=r2 complementary",
    ],
  },
];

test.each(cases)("$name", ({ release: given, dropped, out }) => {
  const pattern = protectTable(given, policy);
  expect(pattern.dropped).toEqual(dropped);
  expect([...pattern.cells].map((entry) => entry.join(" ")).sort()).toEqual([...out].sort());
});

test("classes are merged before anything is dropped, unless something is public already", () => {
  const three = { ...row, classes: ["r1", "r2", "r3"].map((code) => ({ code, parent: null })) };
  const given = release({ r1: [1, 1], r2: [5, 5], r3: [5, 5] }, [["row"]], { dimensions: [three, column] });
  const pattern = protectTable(given, policy);
  expect([pattern.merged, pattern.dropped]).toEqual([[{ dimension: "row", codes: ["r1", "r2"] }], []]);
  expect([...pattern.cells.keys()]).toEqual(["", "row=r1+r2", "row=r3"]);
  const beside = protectTable({ ...given, published: new Set(["row=r3"]) }, policy);
  expect([beside.merged, beside.dropped]).toEqual([[], ["row"]]);
  const empty = protectTable({ ...given, published: new Set() }, policy);
  expect([empty.merged, empty.dropped]).toEqual([pattern.merged, []]);
});

const third = dimension("third", "t1", "t2");
const crossings = [
  { name: "one table of three dimensions", tables: [["row", "column", "third"]], refused: false },
  { name: "a table of three and one of two", tables: [["row", "column", "third"], both], refused: false },
  { name: "two of three pairs", tables: [both, ["column", "third"]], refused: false },
  { name: "three pairs", tables: [both, ["column", "third"], ["third", "row"]], refused: true },
] as const;

test.each(crossings)("$name: refused? $refused", ({ tables, refused }) => {
  const given = { ...release({}, tables), dimensions: [row, column, third] };
  const protectIt = () => protectTable(given, defaultPolicy);
  if (refused) expect(protectIt).toThrow("tables: at most two of three linked tables: row, column, third");
  else expect(protectIt).not.toThrow();
});
