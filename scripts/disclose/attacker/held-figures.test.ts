import { expect, test } from "vitest";
import { attackHeldFigures, attackVintages, isMadeOf } from "./held-figures.ts";

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

const made = [
  { name: "the same", net: -1, n: 8, isMade: true },
  { name: "another balance", net: 1, n: 8, isMade: false },
  { name: "another n", net: -1, n: 7, isMade: false },
];
for (const { name, net, n, isMade } of made) {
  test(`is a figure made of the answers: ${name}`, () =>
    expect(isMadeOf({ net, n }, { good: 2, same: 3, bad: 3 })).toBe(isMade));
}
