import { expect, test } from "vitest";
import { printedDifference } from "../decimal.ts";
import { type Direction, leastMove, movementOf } from "./movement.ts";
import { runPhrase } from "./run.ts";

/**
 * SMRJ 中小企業景況調査, manufacturing: the published phrases are those of this column (the total rose in 2024Q1).
 * Before 2023Q3 the phrase 「3期ぶりに低下」 itself tells: a fall, then two rises. Source: https://www.chusho.meti.go.jp/koukai/chousa/keikyo/
 */
const published = [
  { quarter: "2023Q4", value: -16.1, phrase: "2期連続で低下" },
  { quarter: "2024Q1", value: -19.9, phrase: "3期連続で低下" },
  { quarter: "2024Q2", value: -18.8, phrase: "4期ぶりに上昇" },
  { quarter: "2024Q3", value: -19.7, phrase: "2期ぶりに低下" },
];

test.each(published)("SMRJ $quarter: $phrase", ({ phrase, quarter }) => {
  const values = [-13.5, ...published.map(({ value }) => value)].slice(
    0,
    published.findIndex((row) => row.quarter === quarter) + 2,
  );
  const steps = values.slice(1).map((value, index) => sign(printedDifference(value, values[index] ?? null, 1) ?? 0));
  const directions: readonly Direction[] = ["down", "up", "up", "down", ...steps];
  expect(`${runPhrase(directions)}${directions.at(-1) === "down" ? "低下" : "上昇"}`).toBe(phrase);
});

test("SMRJ 2023Q3: 3期ぶりに低下", () => {
  expect(runPhrase(["down", "up", "up", "down"])).toBe("3期ぶりに");
});

const cases: readonly {
  readonly name: string;
  readonly directions: readonly (Direction | null)[];
  readonly out: string;
}[] = [
  { name: "a level quarter ends a run", directions: ["up", "down", "flat", "down"], out: "2期ぶりに" },
  { name: "a first fall after rises alone says nothing", directions: ["up", "up", "down"], out: "" },
  {
    name: "a run that reaches the first quarter may be longer, so it says nothing",
    directions: ["down", "down"],
    out: "",
  },
  { name: "a run that reaches a gap may be longer, so it says nothing", directions: [null, "down", "down"], out: "" },
  { name: "a gap before the last fall hides it", directions: ["down", null, "up", "down"], out: "" },
  { name: "no move says nothing", directions: ["up", "down", "flat"], out: "" },
  { name: "an unknown move says nothing", directions: ["up", "down", null], out: "" },
  { name: "no quarters say nothing", directions: [], out: "" },
];

test.each(cases)("$name", ({ directions, out }) => {
  expect(runPhrase(directions)).toBe(out);
});

test.each([
  { change: 4.2, n: [36, 36], direction: "flat", size: "" },
  { change: 9.9, n: [36, 36], direction: "flat", size: "" },
  { change: 10, n: [36, 36], direction: "up", size: "小幅に" },
  { change: -15, n: [36, 36], direction: "down", size: "" },
  { change: -30, n: [36, 36], direction: "down", size: "大幅に" },
  { change: 12.5, n: [8, 8], direction: "flat", size: "" },
  { change: 25, n: [8, 8], direction: "up", size: "小幅に" },
  { change: 25, n: [36, 7], direction: "flat", size: "" },
  { change: 10, n: [undefined, undefined], direction: "up", size: "小幅に" },
])("$change points at n = $n is $size$direction", ({ change, n, direction, size }) => {
  expect(movementOf(change, leastMove(n))).toEqual({ direction, size });
});

function sign(change: number): Direction {
  return change > 0 ? "up" : change < 0 ? "down" : "flat";
}
