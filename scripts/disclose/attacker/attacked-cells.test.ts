import { expect, test } from "vitest";
import { type AttackedTables, attackedSystem } from "./attacked-cells.ts";

/** Industries: m, made of m1 and m2, and s. The answers: yes (made of sure and perhaps) and no. */
const industry = {
  id: "z",
  total: "all",
  classes: [
    { code: "m", parent: null },
    { code: "m1", parent: "m" },
    { code: "m2", parent: "m" },
    { code: "s", parent: null },
  ],
};
const answer = {
  id: "q",
  total: "any",
  classes: [
    { code: "yes", parent: null },
    { code: "sure", parent: "yes" },
    { code: "perhaps", parent: "yes" },
    { code: "no", parent: null },
  ],
};

const rows = [
  { owner: "one", codes: { z: "m1", q: "sure" }, value: 10 },
  { owner: "one", codes: { z: "m1", q: "sure" }, value: 5 },
  { owner: "one", codes: { z: "s", q: "no" }, value: -3 },
  { owner: "two", codes: { z: "m2", q: "perhaps" }, value: 7 },
  { owner: "six", codes: { z: "m2", q: "no" }, value: 1 },
];

function system(given: Partial<AttackedTables>) {
  const { cells, equations, groups } = attackedSystem({
    measure: "amount",
    axes: [industry],
    tables: [["z"]],
    rows,
    answers: [],
    isReadable: () => true,
    ...given,
  });
  return {
    cells: Object.fromEntries(cells.map(({ id, owners }) => [id, Object.fromEntries(owners)])),
    published: cells.filter(({ published }) => published).map(({ id }) => id),
    equations: equations.map((equation) => [...equation].map(([id, factor]) => `${factor} ${id}`).join(", ")),
    groups,
  };
}

test("amounts of an owner are added up; every margin is the sum of the finest cells below it", () => {
  expect(system({})).toEqual({
    cells: {
      "": { one: 12, two: 7, six: 1 },
      "z:m": { one: 15, two: 7, six: 1 },
      "z:m1": { one: 15 },
      "z:m2": { two: 7, six: 1 },
      "z:s": { one: -3 },
    },
    published: ["", "z:m", "z:m1", "z:m2", "z:s"],
    equations: ["-1 , 1 z:m1, 1 z:m2, 1 z:s", "-1 z:m, 1 z:m1, 1 z:m2"],
    groups: [],
  });
});

test("who has two rows of the same classes counts once, and of other classes again", () => {
  expect(system({ measure: "count" }).cells).toEqual({
    "": { one: 2, two: 1, six: 1 },
    "z:m": { one: 1, two: 1, six: 1 },
    "z:m1": { one: 1 },
    "z:m2": { two: 1, six: 1 },
    "z:s": { one: 1 },
  });
  const twice = [
    { owner: "one", codes: { z: "m1", q: "sure" }, value: 1 },
    { owner: "one", codes: { z: "m1", q: "no" }, value: 1 },
  ];
  expect(system({ measure: "count", rows: twice, axes: [industry, answer] }).cells["z:m1"]).toEqual({ one: 2 });
  expect(system({ measure: "count", rows: twice }).cells["z:m1"]).toEqual({ one: 1 });
});

test("names and classes that read alike when put together stay two rows", () => {
  const alike = [
    { owner: "one", codes: { z: "m1", q: "no" }, value: 1 },
    { owner: "on", codes: { z: "em1", q: "no" }, value: 1 },
    { owner: "o", codes: { z: "m1", q: "no" }, value: 1 },
  ];
  expect(system({ measure: "count", rows: alike }).cells[""]).toEqual({ one: 1, on: 1, o: 1 });
});

test("tables share their margins; a cell of two classes has one name, whatever the order of the axes", () => {
  const { cells, equations } = system({ axes: [industry, answer], tables: [["z"], ["q", "z"]] });
  expect(Object.keys(cells)).toHaveLength(25);
  expect(cells["q:yes z:m"]).toEqual({ one: 15, two: 7 });
  expect(cells["q:no z:m2"]).toEqual({ six: 1 });
  expect(cells["q:no"]).toEqual({ one: -3, six: 1 });
  // 2 margins of the first table, and of the second all of its 25 cells but the 3 × 3 finest.
  expect(equations).toHaveLength(2 + 25 - 9);
  expect(equations).toContain("-1 q:yes z:s, 1 q:sure z:s, 1 q:perhaps z:s");
  expect(equations).toContain("-1 q:no z:m, 1 q:no z:m1, 1 q:no z:m2");
  expect(equations).toContain("-1 q:yes z:m, 1 q:sure z:m1, 1 q:perhaps z:m1, 1 q:sure z:m2, 1 q:perhaps z:m2");
});

test("what is readable is asked by the classes of the table's own axes", () => {
  const asked: Readonly<Record<string, string>>[] = [];
  const isReadable = (codes: Readonly<Record<string, string>>) => {
    asked.push(codes);
    return codes["z"] === "s";
  };
  expect(system({ axes: [industry, answer], isReadable }).published).toEqual(["z:s"]);
  expect(asked).toEqual(["all", "m", "m1", "m2", "s"].map((z) => ({ z })));
});

test("the answers of a question are its highest classes, for every class of the other axis", () => {
  const { groups } = system({ axes: [industry, answer], tables: [["z", "q"]], answers: ["q"] });
  expect(groups).toEqual([
    { all: "", answers: ["q:yes", "q:no"] },
    ...["m", "m1", "m2", "s"].map((code) => ({ all: `z:${code}`, answers: [`q:yes z:${code}`, `q:no z:${code}`] })),
  ]);
  expect(system({ axes: [industry, answer], tables: [["z"]], answers: ["q"] }).groups).toEqual([]);
});
