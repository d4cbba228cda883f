import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy.ts";
import { observersOf, type Requirement, sizeOf } from "./requirements.ts";
import type { Cell, CellSystem } from "./table.ts";

const policy = {
  ...defaultPolicy,
  counts: { minimumCount: 3, topOption: 3 },
  money: { ...defaultPolicy.money, dominancePercent: 20 },
};

type Owners = Readonly<Record<string, number>>;

function cellsOf(measure: Cell["measure"], cells: Readonly<Record<string, Owners>>): readonly Cell[] {
  return Object.entries(cells).map(([id, owners]) => ({
    id,
    measure,
    contributions: new Map(Object.entries(owners)),
    printing: "open",
  }));
}

/** Who watches, in short: where he stands, the room he sees, and "cell×factor …: up/down" for all that must stay open to him. */
function watched(system: CellSystem, sensitive: readonly string[]) {
  return observersOf(system, new Set(sensitive), policy).map(({ standsIn, room, requirements }) => ({
    standsIn,
    room,
    must: requirements.map(
      ({ combination, up, down, either, whole }: Requirement) =>
        `${[...combination].map(([cell, factor]) => `${cell}×${factor}`).join(" ")}: ${up}/${down}${either ? " either" : ""}${whole ? " whole" : ""}`,
    ),
  }));
}

const amounts = [
  { name: "nothing sensitive: nobody has to be watched", owners: { a: 5 }, sensitive: [], out: [] },
  {
    name: "an outsider must stay p % away on both sides, whatever the sign of an amount",
    owners: { a: 60, b: -30, c: 10 },
    sensitive: ["x"],
    // The largest (60) must stay open to b, who sees 70 in it: 60 × 1.2 − 70; to a, the others' largest is 30 of 40: 30 × 1.2 < 40.
    out: [
      { standsIn: null, room: [100], must: ["0×1: 20/20"] },
      { standsIn: [0], room: [70], must: ["0×1: 2/0"] },
    ],
  },
  {
    name: "the rest of exactly p % is enough: the second largest is not watched",
    owners: { a: 50, b: 30, c: 10 },
    sensitive: ["x"],
    out: [{ standsIn: null, room: [90], must: ["0×1: 18/18"] }],
  },
  {
    name: "of two owners each must not learn the other within p %, on both sides",
    owners: { a: 50, b: 30 },
    sensitive: ["x"],
    out: [
      { standsIn: null, room: [80], must: ["0×1: 16/16"] },
      { standsIn: [0], room: [30], must: ["0×1: 6/6"] },
      { standsIn: [0], room: [50], must: ["0×1: 10/10"] },
    ],
  },
  {
    name: "a single owner knows all there is",
    owners: { a: 50 },
    sensitive: ["x"],
    out: [{ standsIn: null, room: [50], must: ["0×1: 10/10"] }],
  },
  {
    name: "an owner of nothing may have something",
    owners: { a: 0 },
    sensitive: ["x"],
    out: [{ standsIn: null, room: [0], must: ["0×1: 1/0"] }],
  },
  { name: "a cell without owners holds no secret", owners: {}, sensitive: ["x"], out: [] },
] as const;

test.each(amounts)("amounts: $name", ({ owners, sensitive, out }) => {
  expect(watched({ cells: cellsOf("amount", { x: owners }), relations: [] }, sensitive)).toEqual(out);
});

test("of the owners in the same cells only the two largest are watched, and every owner with different amounts", () => {
  const cells = cellsOf("count", { x: { p: 1, q: 2, r: 3, s: 1 }, all: { p: 1, q: 2, r: 3, s: 2, t: 4 } });
  const loose = { ...policy, counts: { minimumCount: 20, topOption: 3 } };
  const views = observersOf({ cells, relations: [] }, new Set(["x", "all"]), loose);
  expect(views.map(({ standsIn, room }) => `${standsIn?.join() ?? "outside"}: ${room.join()}`)).toEqual([
    "outside: 7,12",
    "0,1: 4,9",
    "0,1: 5,10",
    "1: 7,8",
    "0,1: 6,10",
  ]);
});

test("an owner of nothing stands in no cell", () => {
  const views = watched({ cells: cellsOf("amount", { x: { a: 0, b: 10 } }), relations: [] }, ["x"]);
  expect(views.map(({ standsIn }) => standsIn)).toEqual([null, []]);
});

test("even a policy of 0 % does not let a value be known exactly", () => {
  const loose = { ...policy, money: { ...policy.money, dominancePercent: 0 } };
  const [outsider] = observersOf({ cells: cellsOf("amount", { x: { a: 1e6 } }), relations: [] }, new Set(["x"]), loose);
  expect(outsider?.requirements.map(({ up, down }) => [up, down])).toEqual([[1, 1]]);
});

const counts = [
  {
    name: "a small count must not be known exactly, to nobody but who makes it alone",
    owners: { a: 1, b: 1 },
    out: [
      { standsIn: null, room: [2], must: ["0×1: 1/1 either whole"] },
      { standsIn: [0], room: [1], must: ["0×1: 1/1 either whole"] },
      { standsIn: [0], room: [1], must: ["0×1: 1/1 either whole"] },
    ],
  },
  { name: "a count of one", owners: { a: 1 }, out: [{ standsIn: null, room: [1], must: ["0×1: 1/1 either whole"] }] },
  { name: "a count of the minimum may be known", owners: { a: 1, b: 1, c: 1 }, out: [] },
] as const;

test.each(counts)("counts: $name", ({ owners, out }) => {
  expect(watched({ cells: cellsOf("count", { x: owners }), relations: [] }, ["x"])).toEqual(out);
});

/** Answers yes and no of a group. */
function answers(yes: Owners, no: Owners): CellSystem {
  const cells = cellsOf("count", { all: { ...yes, ...no }, yes, no });
  return { cells, relations: [], answerLines: [{ total: "all", parts: ["yes", "no"] }] };
}

const lines = [
  {
    name: "all gave one answer: it must look as if one had not",
    system: answers({ a: 1, b: 1, c: 1 }, {}),
    out: [
      { standsIn: null, room: [3, 3, 0], must: ["0×1 1×-1: 1/0 whole"] },
      { standsIn: null, room: [2, 2, 0], must: ["0×1 1×-1: 1/0 whole"] },
      { standsIn: null, room: [2, 2, 0], must: ["0×1 1×-1: 1/0 whole"] },
    ],
  },
  {
    name: "all but one did: he must not know it of the others",
    system: answers({ a: 1, b: 1, c: 1 }, { d: 1 }),
    out: [{ standsIn: null, room: [3, 3, 0], must: ["0×1 1×-1: 1/0 whole"] }],
  },
  {
    name: "an owner of several answers takes all of them out",
    system: answers({ a: 1, b: 1, c: 1 }, { d: 3 }),
    out: [{ standsIn: null, room: [3, 3, 0], must: ["0×1 1×-1: 1/0 whole"] }],
  },
  { name: "two and two: nobody knows the others", system: answers({ a: 1, b: 1 }, { c: 1, d: 1 }), out: [] },
  { name: "nobody answered", system: answers({}, {}), out: [] },
  {
    name: "who answered alone knows nothing of others",
    system: answers({ a: 1 }, {}),
    out: [{ standsIn: null, room: [1, 1, 0], must: ["0×1 1×-1: 1/0 whole"] }],
  },
];

test.each(lines)("answers: $name", ({ system, out }) => expect(watched(system, [])).toEqual(out));

test("a line of answers over cells that are none is refused", () => {
  const system = { ...answers({ a: 1 }, {}), answerLines: [{ total: "all", parts: ["yes", "maybe"] }] };
  expect(() => watched(system, [])).toThrow("unknown cell: maybe");
});

test("a cell holds the absolute amounts of its owners", () => {
  const [cell] = cellsOf("amount", { x: { a: 900, b: -850 } });
  expect(cell === undefined ? null : sizeOf(cell)).toBe(1750);
});
