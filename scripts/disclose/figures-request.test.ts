import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy.ts";
import { systemOf } from "./figures-request.ts";
import { parseRequest } from "./request.ts";
import type { CellSystem } from "./table.ts";

/** A plain request → cells as "id measure: owner amount, …" and relations as "factor id …". */
function system(...figures: readonly Readonly<Record<string, unknown>>[]): CellSystem {
  const request = parseRequest({ kind: "figures", figures });
  if (request.kind !== "figures") throw new Error(`another kind: ${request.kind}`);
  return systemOf(request, defaultPolicy);
}

function cellOf({ cells }: CellSystem, id: string): string {
  const cell = cells.find((one) => one.id === id);
  return `${cell?.measure} ${cell?.printing}: ${[...(cell?.contributions ?? [])].map((entry) => entry.join(" ")).join(", ")}`;
}

const a = { id: "a", owners: { x: 5, y: 7, z: 0 } };
const b = { id: "b", owners: { x: 5, y: 4, v: 2 } };

const cases = [
  { name: "owners by name", figures: [a], out: "amount open: x 5, y 7, z 0", relation: [] },
  {
    name: "a list is an owner each",
    figures: [{ id: "l", owners: [3, 3] }],
    out: "amount open: l 0 3, l 1 3",
    relation: [],
  },
  {
    name: "a total merges owners",
    figures: [a, b, { id: "t", total: ["a", "b"], printing: "public" }],
    out: "amount public: x 10, y 11, z 0, v 2",
    relation: ["1 t", "-1 a", "-1 b"],
  },
  {
    name: "a mean is a share of each owner",
    figures: [a, { id: "m", mean: "a" }],
    out: "amount open: x 1.6666666666666667, y 2.3333333333333335, z 0",
    relation: ["1 a", "-3 m"],
  },
  {
    name: "a difference holds who changed, came or left, and nobody that is the same in both",
    figures: [a, b, { id: "d", difference: ["a", "b"], printing: "never" }],
    out: "amount never: y 3, z 0, v -2",
    relation: ["1 a", "-1 b", "-1 d"],
  },
  {
    name: "growth holds this year's owners",
    figures: [a, { id: "b", owners: { x: 6, y: 6, z: 12 } }, { id: "g", growth: ["a", "b"] }],
    out: "amount open: x 5, y 7, z 0",
    relation: ["1 a", "-0.5 b", "-1 g"],
  },
  {
    name: "counts stay counts",
    figures: [
      { id: "a", owners: { x: 1 }, measure: "count" },
      { id: "t", total: ["a"] },
    ],
    out: "count open: x 1",
    relation: ["1 t", "-1 a"],
  },
];

test.each(cases)("$name", ({ figures, out, relation }) => {
  const made = system(...figures);
  expect(cellOf(made, figures.at(-1)?.id ?? "")).toBe(out);
  expect(made.relations.map((one) => [...one].map(([id, factor]) => `${factor} ${id}`))).toEqual(
    relation.length === 0 ? [] : [relation],
  );
});

const many = (count: number, each = 100) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`o${index}`, each]));

const growths = [
  { name: "ten even owners in both years", now: many(10), last: many(10, 90), out: [] },
  { name: "nine", now: many(9), last: many(9, 90), out: ["g"] },
  { name: "a dominated year before, public already", now: many(10), last: { ...many(10), o0: 9000 }, out: ["g"] },
  { name: "a dominated year now", now: { ...many(10), o0: 9000 }, last: many(10), out: ["g"] },
];

test.each(growths)("growth is sensitive where one of the years is: $name", ({ now, last, out }) => {
  const { declared } = system(
    { id: "last", owners: last, printing: "public" },
    { id: "now", owners: now },
    { id: "g", growth: ["now", "last"] },
  );
  expect([...(declared ?? [])]).toEqual(out);
});

test("a total or difference of few is judged by itself, not declared", () => {
  const { declared } = system(
    { id: "a", owners: [1] },
    { id: "b", owners: [2] },
    { id: "t", total: ["a", "b"] },
    { id: "d", difference: ["a", "b"] },
    { id: "m", mean: "a" },
  );
  expect([...(declared ?? [])]).toEqual([]);
});

const refused = [
  { name: "growth with one owner more", now: { x: 1, y: 1 }, last: { x: 1 }, says: "growth needs the same owners" },
  { name: "growth with one owner less", now: { x: 1 }, last: { x: 1, y: 1 }, says: "growth needs the same owners" },
  {
    name: "growth with one owner changed",
    now: { x: 1, y: 1 },
    last: { x: 1, z: 1 },
    says: "growth needs the same owners",
  },
  { name: "growth from a loss", now: { x: 1 }, last: { x: -1 }, says: "figures.g: growth from zero or less" },
];

test.each(refused)("refused: $name", ({ now, last, says }) => {
  expect(() =>
    system({ id: "now", owners: now }, { id: "last", owners: last }, { id: "g", growth: ["now", "last"] }),
  ).toThrow(says);
});

test("growth of counts and amounts is refused, and so is their difference", () => {
  const figures = [
    { id: "a", owners: { x: 1 }, measure: "count" },
    { id: "b", owners: { x: 1 } },
  ];
  expect(() => system(...figures, { id: "g", growth: ["a", "b"] })).toThrow("figures.g: counts and amounts");
  expect(() => system(...figures, { id: "d", difference: ["a", "b"] })).toThrow("figures.d: counts and amounts");
});
