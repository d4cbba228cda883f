import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable } from "../model.ts";
import { movesOf } from "./late-moves.ts";

const quarter = quarterOf(2026, 2);
const hidden = { status: "suppressed" } as const;
const normal = (net: number, n: number): BalanceCell => ({ status: "normal", net, n });

function countsOf(text: string): AnswerCounts {
  const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
  return { good, same, bad };
}

/** Today's answers, "good/same/bad" by industry. */
function tableOf(...answers: readonly string[]): BalanceTable {
  const industries = answers.map((text, index): [string, AnswerCounts] => [`i${index}`, countsOf(text)]);
  return { item: "sales", quarter, industries: new Map(industries) };
}

function releaseOf(cells: readonly BalanceCell[], all: BalanceCell, shares?: string): BalanceRelease {
  const industries = cells.map((cell, index): [string, BalanceCell] => [`i${index}`, cell]);
  const counts = shares === undefined ? null : countsOf(shares);
  return {
    item: "sales",
    quarter,
    industries: new Map(industries),
    all,
    shares: counts === null ? hidden : { status: "normal", ...counts, n: counts.good + counts.same + counts.bad },
  };
}

test("what was added to each printed figure, and by option where answer counts are printed", () => {
  const published = releaseOf([normal(0, 8), normal(1, 8)], normal(1, 16), "5/7/4");
  expect(movesOf(published, tableOf("2/5/3", "3/3/2"))).toEqual({
    rows: [
      { n: 2, net: -1, wasEmpty: false },
      { n: 0, net: 0, wasEmpty: false },
    ],
    all: { n: 2, net: -1 },
    counts: { good: 0, same: 1, bad: 1 },
    isOpen: true,
    inStep: true,
  });
});

test("a withheld industry is no row, and where one is, in step cannot be told", () => {
  const published = releaseOf([normal(0, 8), hidden], normal(1, 16));
  expect(movesOf(published, tableOf("2/4/2", "4/3/2"))).toEqual({
    rows: [{ n: 0, net: 0, wasEmpty: false }],
    all: { n: 1, net: 1 },
    counts: null,
    isOpen: false,
    inStep: true,
  });
});

test("an industry that was not published at all counts as withheld", () => {
  const { rows, isOpen } = movesOf(releaseOf([normal(0, 8)], normal(0, 8)), tableOf("2/4/2", "4/3/2"));
  expect([rows.length, isOpen]).toEqual([1, false]);
});

test("an industry without an answer starts from nothing", () => {
  const { rows } = movesOf(releaseOf([{ status: "missing" }], normal(0, 8)), tableOf("2/0/1"));
  expect(rows).toEqual([{ n: 3, net: 1, wasEmpty: true }]);
});

test("without a total nothing is said of all, and the industries are not open", () => {
  const { all, isOpen, inStep } = movesOf(releaseOf([normal(0, 8)], hidden), tableOf("2/4/2"));
  expect([all, isOpen, inStep]).toEqual([null, false, true]);
});

test("a total of more answers than its industries is out of step", () => {
  const { isOpen, inStep } = movesOf(releaseOf([normal(0, 8), normal(1, 8)], normal(1, 19)), tableOf("2/4/2", "3/3/2"));
  expect([isOpen, inStep]).toEqual([true, false]);
});
