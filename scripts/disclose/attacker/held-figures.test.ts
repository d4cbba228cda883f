import { expect, test } from "vitest";
import { attackHeldFigures, attackOptionVintages, attackVintages, isMadeOf } from "./held-figures.ts";

const held = [
  { name: "all but one alike", net: -7, n: 8, isBreach: true },
  { name: "all but one alike, glad", net: 7, n: 8, isBreach: true },
  { name: "all alike", net: 8, n: 8, isBreach: true },
  { name: "two away from all", net: 6, n: 8, isBreach: false },
  { name: "four answers", net: 0, n: 4, isBreach: true },
  { name: "five answers", net: 0, n: 5, isBreach: false },
];
for (const { name, net, n, isBreach } of held) {
  test(`held figures are judged by their numbers: ${name}`, () => {
    const breach = { by: "respondent", about: "a", what: "a figure that is held tells all other answers" };
    expect(attackHeldFigures(new Map([["a", { net, n }]]), 5)).toEqual(isBreach ? [breach] : []);
  });
}

const LATE = [{ by: "respondent", about: "a", what: "the difference to the last vintage tells late answers" }];
const OPENED = [{ by: "outsider", about: "a", what: "a withheld figure is opened later" }];
const vintages = [
  { name: "two late answers", last: { net: 0, n: 6 }, now: { net: 0, n: 8 }, breaches: LATE },
  { name: "three that cancel out", last: { net: 3, n: 6 }, now: { net: 3, n: 9 }, breaches: [] },
  { name: "three of which one may know the others", last: { net: 3, n: 6 }, now: { net: 2, n: 9 }, breaches: LATE },
  { name: "four with a balance of 1", last: { net: 2, n: 6 }, now: { net: 3, n: 10 }, breaches: [] },
  { name: "four with a balance of −2", last: { net: 2, n: 6 }, now: { net: 0, n: 10 }, breaches: LATE },
  { name: "a correction", last: { net: 0, n: 6 }, now: { net: 2, n: 6 }, breaches: [] },
  { name: "an answer taken back", last: { net: 0, n: 6 }, now: { net: 1, n: 5 }, breaches: [] },
  { name: "opened later", last: null, now: { net: 0, n: 6 }, breaches: OPENED },
  { name: "withheld later", last: { net: 0, n: 6 }, now: null, breaches: [] },
  { name: "withheld in both", last: null, now: null, breaches: [] },
];
for (const { name, last, now, breaches } of vintages) {
  test(`vintages: ${name}`, () =>
    expect(attackVintages(new Map([["a", last]]), new Map([["a", now]]), 3)).toEqual(breaches));
}

test("vintages: as many late answers as were promised, and one fewer", () => {
  const [last, now] = [new Map([["a", { net: 0, n: 6 }]]), new Map([["a", { net: 0, n: 10 }]])];
  expect(attackVintages(last, now, 4)).toEqual([]);
  expect(attackVintages(last, now, 5)).toEqual(LATE);
});

test("vintages: a figure that is new", () =>
  expect(attackVintages(new Map(), new Map([["a", { net: 0, n: 6 }]]), 3)).toEqual([]));

type Option = readonly [number | null, (number | null)?];
const optionVintages: readonly {
  name: string;
  last: readonly [number | null, Readonly<Record<string, Option>>];
  now: readonly [number | null, Readonly<Record<string, Option>>];
  told: readonly string[];
}[] = [
  { name: "nobody came", last: [8, { a: [4] }], now: [8, { a: [5] }], told: [] },
  { name: "one was taken back", last: [8, { a: [4] }], now: [7, { a: [5] }], told: [] },
  { name: "two came", last: [8, { a: [4], b: [5] }], now: [10, { a: [4], b: [5] }], told: ["a", "b"] },
  { name: "three came, none of this option", last: [8, { a: [4] }], now: [11, { a: [4] }], told: [] },
  { name: "three came, two of this option", last: [8, { a: [4] }], now: [11, { a: [6] }], told: ["a"] },
  { name: "three came, all of this option", last: [8, { a: [4] }], now: [11, { a: [7] }], told: ["a"] },
  { name: "six came, two of this option", last: [8, { a: [4] }], now: [14, { a: [6] }], told: ["a"] },
  { name: "six came, three of this option", last: [8, { a: [4] }], now: [14, { a: [7] }], told: [] },
  { name: "six came, four of this option", last: [8, { a: [4] }], now: [14, { a: [8] }], told: [] },
  { name: "six came, five of this option", last: [8, { a: [4] }], now: [14, { a: [9] }], told: ["a"] },
  { name: "six came, two put it first", last: [8, { a: [4, 3] }], now: [14, { a: [7, 5] }], told: ["a"] },
  { name: "six came, three put it first", last: [8, { a: [4, 3] }], now: [14, { a: [7, 6] }], told: [] },
  {
    name: "withheld last, or now",
    last: [8, { a: [null, 3], b: [4, null] }],
    now: [14, { a: [2, null], b: [null, 1] }],
    told: [],
  },
  { name: "an option that is new", last: [8, {}], now: [14, { a: [2, 1] }], told: [] },
  { name: "the question was withheld", last: [null, { a: [null] }], now: [14, { a: [2] }], told: [] },
  { name: "the question is withheld", last: [8, { a: [4] }], now: [null, { a: [null] }], told: [] },
];
for (const { name, last, now, told } of optionVintages) {
  test(`vintages of a question: ${name}`, () => {
    const [before, after] = [last, now].map(([n, options]) => ({
      n,
      options: new Map(
        Object.entries(options).map(([id, [count, first]]) => [id, first === undefined ? { count } : { count, first }]),
      ),
    }));
    if (before === undefined || after === undefined) throw new Error("two vintages are needed");
    const breaches = attackOptionVintages(before, after, { newcomers: 3, count: 3 });
    expect(breaches).toEqual(told.map((about) => ({ ...LATE[0], about })));
  });
}

const made = [
  { name: "the same", net: -1, n: 8, isMade: true },
  { name: "another balance", net: 1, n: 8, isMade: false },
  { name: "another n", net: -1, n: 7, isMade: false },
];
for (const { name, net, n, isMade } of made) {
  test(`is a figure made of the answers: ${name}`, () =>
    expect(isMadeOf({ net, n }, { good: 2, same: 3, bad: 3 })).toBe(isMade));
}
