import { expect, test } from "vitest";
import { protect } from "../disclose/engine.ts";
import type { ProtectionRequest } from "../disclose/request.ts";
import { isSafe, sensitiveByHand } from "./brute-force.ts";
import { combinations } from "./combinations.ts";
import { judgedTable } from "./judged-table.ts";

/** The engine through its API, cell by cell against a judge that tries every table. Source: disclosure.md §2–4. */

type TableRequest = Extract<ProtectionRequest, { kind: "table" }>;
type Row = TableRequest["rows"][number];

const promise = { minimumOwners: 3, percent: 15, minimumCount: 3 };
const policy = { money: { sumOwners: 3, dominancePercent: 15 }, counts: { minimumCount: 3 } };

interface Case {
  readonly name: string;
  readonly request: TableRequest;
  /** Ids of the sensitive cells, in the order of the table; "" is the total. */
  readonly primary: readonly string[];
  /** Where only one answer is right: the complementary cells. */
  readonly complementary?: readonly string[];
}

/** One dimension; a list is a class, its numbers an owner each. */
function line(...cells: readonly (readonly number[])[]): TableRequest {
  const classes = cells.map((_, index) => "abcdef".charAt(index));
  return {
    kind: "table",
    measure: "amount",
    dimensions: [{ id: "industry", classes }],
    rows: cells.map((values, index) => ({ codes: { industry: classes[index] ?? "" }, values: [...values] })),
    policy,
  };
}

/** Two dimensions: rows r1, r2 …, columns c1, c2 … */
function grid(...rows: readonly (readonly (readonly number[])[])[]): TableRequest {
  const width = rows[0]?.length ?? 0;
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
  return {
    kind: "table",
    measure: "amount",
    dimensions: [
      { id: "row", classes: names("r", rows.length) },
      { id: "column", classes: names("c", width) },
    ],
    rows: rows.flatMap((cells, r) =>
      cells.map((values, c): Row => ({ codes: { row: `r${r + 1}`, column: `c${c + 1}` }, values: [...values] })),
    ),
    policy,
  };
}

/** The same with numbers of persons. */
function counted(request: TableRequest): TableRequest {
  const rows = request.rows.map(
    (row): Row => ({ codes: row.codes, count: "values" in row ? (row.values[0] ?? 0) : 0 }),
  );
  return { ...request, measure: "count", rows };
}

const n = (count: number) => [count];
const owned = (request: TableRequest, rows: readonly (readonly [string, string, number])[]): TableRequest => ({
  ...request,
  rows: rows.map(([code, owner, value]) => ({ codes: { industry: code }, owner, value })),
});
const even = [4, 4, 4];
const a = "industry=a";
const b = "industry=b";
const c = "industry=c";
const cell = (r: number, col: number) => `column=c${col}&row=r${r}`;

const oneDimension: readonly Case[] = [
  { name: "nothing to protect", request: line(even, even, even), primary: [], complementary: [] },
  { name: "two owners", request: line([4, 4], even, [5, 5, 5]), primary: [a], complementary: [b] },
  { name: "one owner", request: line([4], even, [5, 5, 5]), primary: [a], complementary: [b] },
  { name: "three owners are enough", request: line([4, 4, 4], even, even), primary: [] },
  { name: "the rest is exactly p % of the largest", request: line([20, 5, 1, 1, 1], even, even), primary: [] },
  { name: "the rest is below p % of the largest", request: line([20, 5, 1, 1], even, [9, 9, 9]), primary: [a] },
  { name: "losses count by their size", request: line([9, -8], even, [9, 9, 9]), primary: [a] },
  { name: "a loss among the rest shields as a gain does", request: line([20, 5, -3], even, even), primary: [] },
  {
    name: "owners count, not rows",
    request: owned(line([], even, even), [
      ...[4, 4, 4, 4].map((value, index) => ["a", index < 2 ? "x" : "y", value] as const),
      ...["p", "q", "r"].flatMap((owner) => ["b", "c"].map((code) => [code, `${owner}${code}`, 6] as const)),
    ]),
    primary: [a],
  },
  {
    name: "rows of one owner, merged, dominate",
    request: owned(line([], [], []), [
      ...[7, 7, 7].map((value) => ["a", "x", value] as const),
      ["a", "y", 2],
      ["a", "z", 1],
      ...["p", "q", "r"].flatMap((owner) => ["b", "c"].map((code) => [code, `${owner}${code}`, 6] as const)),
    ]),
    primary: [a],
  },
  {
    name: "rows of one owner that cancel leave an owner with nothing",
    request: owned(line([], [], []), [
      ["a", "x", 5],
      ["a", "x", -5],
      ["a", "y", 4],
      ["a", "z", 4],
      ...["p", "q", "r"].flatMap((owner) => ["b", "c"].map((code) => [code, `${owner}${code}`, 6] as const)),
    ]),
    primary: [a],
  },
  {
    name: "a complement too small",
    request: line([20, 20], [1, 1, 1], even),
    primary: [a],
    complementary: [c],
  },
  {
    name: "a complement of exactly p %",
    request: line([20, 20], [2, 2, 2], even),
    primary: [a],
    complementary: [b],
  },
  {
    name: "two sensitive cells cover each other",
    request: line([4, 4], [5, 5], even),
    primary: [a, b],
    complementary: [],
  },
  {
    name: "two single owners know each other, so a third cell goes",
    request: line([4], [5], even),
    primary: [a, b],
    complementary: [c],
  },
  {
    name: "a single owner and two: the single one knows their sum, not each",
    request: line([4], [5, 5], even),
    primary: [a, b],
  },
  {
    name: "the complement's own largest owner could undo it",
    request: line([30], [9, 2, 2], [7, 7, 7]),
    primary: [a],
    complementary: [c],
  },
  {
    name: "one owner in both hidden cells sees through them",
    request: owned(line([], [], [], []), [
      ["a", "x", 8],
      ["a", "y", 6],
      ["b", "x", 5],
      ["b", "z", 1],
      ["b", "w", 1],
      ...["p", "q", "r"].flatMap((owner) => ["c", "d"].map((code) => [code, `${owner}${code}`, 6] as const)),
    ]),
    primary: [a],
  },
  {
    name: "of equals the first is taken",
    request: line([4, 4], even, even, even),
    primary: [a],
    complementary: [b],
  },
  { name: "empty cells cover nothing", request: line([4, 4], [], even), primary: [a], complementary: [c] },
  {
    name: "owners of nothing are owners, and their cell may be withheld",
    request: line([0, 0], even, even),
    primary: [a],
  },
  {
    name: "everything is sensitive, the total too",
    request: line([4], [5]),
    primary: ["", a, b],
    complementary: [],
  },
  {
    name: "all classes are sensitive, the total is safe",
    request: line([4, 4], [5, 5], [6, 6]),
    primary: [a, b, c],
  },
  {
    name: "two classes: the other goes as well",
    request: line([4, 4], even),
    primary: [a],
    complementary: [b],
  },
  { name: "one class is the total", request: line([4, 4]), primary: ["", a], complementary: [] },
  { name: "one safe class is the total", request: line(even), primary: [], complementary: [] },
  {
    name: "a group total only",
    request: { ...line(), dimensions: [], rows: [{ codes: {}, values: even }] },
    primary: [],
  },
  {
    name: "a group total of two owners",
    request: { ...line(), dimensions: [], rows: [{ codes: {}, values: [4, 4] }] },
    primary: [""],
  },
  {
    name: "the total is not printed, so nothing covers",
    request: { ...line([4, 4], even, even), unprinted: [{}] },
    primary: [a],
    complementary: [],
  },
  {
    name: "a class that is public already cannot cover",
    request: { ...line([4, 4], even, [5, 5, 5]), published: [{ industry: "b" }] },
    primary: [a],
    complementary: [c],
  },
  {
    name: "where all else is public, the total is withheld",
    request: { ...line([4, 4], even), published: [{ industry: "b" }] },
    primary: [a],
    complementary: [""],
  },
  { name: "nobody at all", request: line([], []), primary: [], complementary: [] },
];

const twoDimensions: readonly Case[] = [
  {
    name: "2 × 2: one sensitive cell takes the square",
    request: grid([[4, 4], even], [even, even]),
    primary: [cell(1, 1)],
  },
  { name: "2 × 2: nothing to protect", request: grid([even, even], [even, even]), primary: [], complementary: [] },
  {
    name: "2 × 2: the diagonal is sensitive",
    request: grid([[4, 4], even], [even, [5, 5]]),
    primary: [cell(1, 1), cell(2, 2)],
  },
  {
    name: "2 × 2: all four are",
    request: grid(
      [
        [4, 4],
        [5, 4],
      ],
      [
        [4, 5],
        [5, 5],
      ],
    ),
    primary: [cell(1, 1), cell(1, 2), cell(2, 1), cell(2, 2)].sort(),
  },
  {
    name: "3 × 3: one",
    request: grid([[4, 4], even, even], [even, even, even], [even, even, even]),
    primary: [cell(1, 1)],
  },
  {
    name: "3 × 3: two in a row",
    request: grid([[4, 4], [5, 5], even], [even, even, even], [even, even, even]),
    primary: [cell(1, 1), cell(1, 2)],
  },
  {
    name: "3 × 3: two apart",
    request: grid([[4, 4], even, even], [even, [5, 5], even], [even, even, even]),
    primary: [cell(1, 1), cell(2, 2)],
  },
  {
    name: "3 × 3: an empty cell forces another square",
    request: grid([[4, 4], [], even], [even, even, even], [even, even, even]),
    primary: [cell(1, 1)],
  },
  {
    name: "a cell alone in its row is the row",
    request: grid([[4, 4], []], [even, even]),
    primary: ["row=r1", cell(1, 1)],
  },
  { name: "a safe cell alone in its row", request: grid([even, []], [[4, 4], even]), primary: [cell(2, 1)] },
  { name: "one row", request: grid([[4, 4], even, even]), primary: ["column=c1", cell(1, 1)] },
  { name: "one column", request: grid([[4, 4]], [even], [even]), primary: ["row=r1", cell(1, 1)] },
  {
    name: "margins of the rows are not printed",
    request: { ...grid([[4, 4], even], [even, even]), unprinted: [{ row: "r1" }, { row: "r2" }] },
    primary: [cell(1, 1)],
  },
  {
    name: "two single owners in one row",
    request: grid([[4], [5], even], [even, even, even]),
    primary: [cell(1, 1), cell(1, 2)],
  },
  {
    name: "a dominated cell among losses",
    request: grid([[-20, 1, 1], even], [even, [9, -9, 9]]),
    primary: [cell(1, 1)],
  },
  {
    name: "2 × 3 with a small square beside a large one",
    request: grid([[9, 9], [1, 1, 1], even], [even, [1, 1, 1], even]),
    primary: [cell(1, 1)],
  },
];

const tree = {
  id: "industry",
  classes: [
    { code: "goods" },
    { code: "services" },
    { code: "a", parent: "goods" },
    { code: "b", parent: "goods" },
    { code: "c", parent: "services" },
    { code: "d", parent: "services" },
  ],
};
const nested = (...cells: readonly (readonly number[])[]): TableRequest => ({ ...line(...cells), dimensions: [tree] });

const hierarchies: readonly Case[] = [
  {
    name: "a leaf and its only sibling",
    request: nested([4, 4], even, even, even),
    primary: [a],
    complementary: [b],
  },
  {
    name: "a sibling too small: the subtotal has to go",
    request: nested([11, 11], [1, 1, 1], even, even),
    primary: [a],
  },
  {
    name: "a sensitive subtotal takes the other one or the total",
    request: nested([4], [5], even, even),
    primary: ["industry=goods", a, b],
  },
  {
    name: "a subtotal with one filled leaf",
    request: nested([4, 4], [], even, even),
    primary: ["industry=goods", a],
  },
  {
    name: "two leaves below different subtotals",
    request: nested([4, 4], even, [5, 5], even),
    primary: [a, c],
    complementary: [b, "industry=d"],
  },
  {
    name: "three levels",
    request: {
      ...line(),
      dimensions: [
        {
          id: "industry",
          classes: [
            { code: "x" },
            { code: "y", parent: "x" },
            { code: "a", parent: "y" },
            { code: "b", parent: "y" },
            { code: "c", parent: "x" },
            { code: "d" },
          ],
        },
      ],
      rows: [[4, 4], even, even, even].map((values, index) => ({
        codes: { industry: "abcd".charAt(index) },
        values: [...values],
      })),
    },
    primary: [a],
    complementary: [b],
  },
  {
    name: "subtotals are not printed: a leaf of the other branch covers as well",
    request: { ...nested([4, 4], even, [2, 2, 2], even), unprinted: [{ industry: "goods" }, { industry: "services" }] },
    primary: [a],
    complementary: [c],
  },
];

const linkedRows = (few: number): readonly Row[] =>
  ["a", "b"].flatMap((code) =>
    ["s", "l"].flatMap((size) =>
      ["p", "q"].map(
        (area): Row => ({
          codes: { industry: code, size, area },
          values: code === "a" && size === "s" ? Array.from({ length: few }, () => 2) : [2, 2],
        }),
      ),
    ),
  );
const linked = (few: number): TableRequest => ({
  ...line(),
  dimensions: [
    { id: "industry", classes: ["a", "b"] },
    { id: "size", classes: ["s", "l"] },
    { id: "area", classes: ["p", "q"] },
  ],
  tables: [
    ["industry", "size"],
    ["industry", "area"],
  ],
  rows: [...linkedRows(few)],
});

const linkedTables: readonly Case[] = [
  { name: "linked: nothing to protect", request: linked(2), primary: [], complementary: [] },
  { name: "linked: a cell of one table", request: linked(1), primary: ["industry=a&size=s"] },
  {
    name: "linked: an empty cell is known to be empty",
    request: linked(0),
    primary: ["area=p&industry=a", "area=q&industry=a"],
  },
];

const countTables: readonly Case[] = [
  { name: "counts: nothing small", request: counted(line(n(3), n(4), n(0))), primary: [], complementary: [] },
  { name: "counts: one", request: counted(line(n(1), n(4), n(5))), primary: [a], complementary: [b] },
  {
    name: "counts: one and two cover each other",
    request: counted(line(n(1), n(2), n(5))),
    primary: [a, b],
    complementary: [],
  },
  {
    name: "counts: a zero covers nothing",
    request: counted(line(n(2), n(0), n(5))),
    primary: [a],
    complementary: [c],
  },
  { name: "counts: a small total", request: counted(line(n(2), n(0))), primary: ["", a] },
  { name: "counts: 2 × 2", request: counted(grid([n(1), n(5)], [n(6), n(7)])), primary: [cell(1, 1)] },
  {
    name: "counts: 3 × 2 with a zero",
    request: counted(grid([n(1), n(5)], [n(0), n(6)], [n(4), n(4)])),
    primary: [cell(1, 1)],
  },
  {
    name: "counts: two small ones in a column",
    request: counted(grid([n(1), n(5)], [n(2), n(6)])),
    primary: [cell(1, 1), cell(2, 1)],
  },
  {
    name: "counts: a hierarchy",
    request: counted(nested(n(1), n(5), n(5), n(5))),
    primary: [a],
    complementary: [b],
  },
  {
    name: "counts: the total is not printed",
    request: { ...counted(line(n(1), n(4))), unprinted: [{}] },
    primary: [a],
    complementary: [],
  },
  {
    name: "answers: all of a row gave the same",
    request: { ...counted(grid([n(5), n(0)], [n(3), n(4)])), answers: ["column"] },
    primary: [cell(1, 1)],
  },
  {
    name: "answers: all but one of a row gave the same",
    request: { ...counted(grid([n(5), n(1)], [n(3), n(4)])), answers: ["column"] },
    primary: [cell(1, 1), cell(1, 2)],
  },
  {
    name: "answers: no group is alike",
    request: { ...counted(grid([n(3), n(3)], [n(3), n(4)])), answers: ["column"] },
    primary: [],
  },
  {
    name: "answers: the same table without answers is printed",
    request: counted(grid([n(5), n(0)], [n(3), n(4)])),
    primary: [],
  },
];

const cases = [...oneDimension, ...twoDimensions, ...hierarchies, ...linkedTables, ...countTables];

test.each(cases)("$name", { timeout: 60_000 }, ({ request, primary, complementary }) => {
  const { cells, merged, dropped } = protect(request);
  const ids = (decision: string) => cells.filter((one) => one.decision === decision).map(({ id }) => id);
  expect({ merged, dropped, primary: ids("primary").sort() }).toEqual({
    merged: [],
    dropped: [],
    primary: [...primary].sort(),
  });
  const printed = new Set(ids("published"));
  const system = judgedTable(request, printed);
  const standing = new Set(
    (request.published ?? []).map((codes) =>
      Object.entries(codes)
        .map(([id, code]) => `${id}=${code}`)
        .join("&"),
    ),
  );
  expect(
    sensitiveByHand(system, promise)
      .filter((id) => !standing.has(id))
      .sort(),
  ).toEqual([...primary].sort());
  expect(isSafe(system, promise)).toBe(true);
  if (complementary !== undefined) expect(ids("complementary")).toEqual(complementary);
  else
    expect(ids("complementary").length).toBeLessThanOrEqual(
      fewest(
        request,
        cells.map(({ id }) => id),
        primary,
        standing,
      ) + 1,
    );
});

/** The smallest number of further cells, by trying them all. */
function fewest(
  request: TableRequest,
  ids: readonly string[],
  primary: readonly string[],
  standing: ReadonlySet<string>,
): number {
  const open = ids.filter((id) => !primary.includes(id) && !standing.has(id));
  for (let size = 0; size < open.length; size++) {
    for (const choice of combinations(open, size)) {
      const printed = new Set(ids.filter((id) => !primary.includes(id) && !choice.includes(id)));
      if (isSafe(judgedTable(request, printed), promise)) return size;
    }
  }
  return open.length;
}
