import { expect, test } from "vitest";
import { quarterId } from "../../src/datasets/period.ts";
import type { Answer } from "../model.ts";
import { sampleAnswers } from "./answers.ts";
import { shippedDefinitions } from "./definitions.ts";
import { respondingFirms } from "./responding.ts";
import { roundPlans } from "./rounds.ts";

const { codebook, classification } = shippedDefinitions();

const cells = roundPlans.flatMap((plan) => {
  const firms = respondingFirms(plan);
  const answers = sampleAnswers(codebook, firms, plan.quarter);
  return classification.industries.flatMap(({ code }) =>
    codebook.items.map((item) => {
      const group = firms.filter((firm) => firm.industry === code);
      const given = group.map((firm) => answers.get(firm.id)?.get(item.id) ?? "blank");
      return { quarter: quarterId(plan.quarter), industry: code, item: item.id, firms: group.length, ...tally(given) };
    }),
  );
});

test("one industry has fewer than five firms in one quarter, and nowhere else has an item fewer than five answers", () => {
  const few = cells.filter((cell) => cell.n < 5).map((cell) => `${cell.quarter} ${cell.industry}`);
  expect(new Set(few)).toEqual(new Set(["2023-Q3 wholesale"]));
});

test("one industry is of one mind, and only a few have a single dissenter", () => {
  const extreme = cells.filter((cell) => cell.n >= 5 && Math.max(cell.good, cell.bad) >= cell.n - 1);
  expect(
    extreme.map((cell) => `${cell.quarter} ${cell.industry} ${cell.item} ${cell.good}/${cell.same}/${cell.bad}`),
  ).toEqual([
    "2022-Q3 manufacturing purchasePrice 7/1/0",
    "2022-Q4 retail purchasePrice 6/1/0",
    "2025-Q3 construction staffing 0/0/8",
  ]);
});

test("non-response lies between none and 35 %, about 10 % in the mean", () => {
  const silent = roundPlans.map((plan) => 40 - respondingFirms(plan).length);
  const mean = silent.reduce((sum, count) => sum + count, 0) / silent.length / 40;
  expect([Math.min(...silent), Math.max(...silent)]).toEqual([0, 14]);
  expect(mean).toBeCloseTo(0.1, 1);
});

test("some answers are blank and some items do not apply", () => {
  const asked = sum(cells.map((cell) => cell.firms));
  const share = (state: "blank" | "notApplicable") => sum(cells.map((cell) => cell[state])) / asked;
  expect(share("blank")).toBeGreaterThan(0.01);
  expect(share("blank")).toBeLessThan(0.03);
  expect(share("notApplicable")).toBeGreaterThan(0.003);
});

test("the outlook is a little too dark in the mean", () => {
  const actual = pooled("businessConditions").slice(1);
  const outlook = pooled("businessConditionsOutlook").slice(0, -1);
  const lean = sum(actual.map((value, index) => value - (outlook[index] ?? 0))) / actual.length;
  expect(lean).toBeGreaterThan(1);
  expect(lean).toBeLessThan(8);
});

/** DI of all industries, round after round. */
function pooled(item: string): readonly number[] {
  return roundPlans.map((plan) => {
    const own = cells.filter((cell) => cell.item === item && cell.quarter === quarterId(plan.quarter));
    return (100 * sum(own.map((cell) => cell.good - cell.bad))) / sum(own.map((cell) => cell.n));
  });
}

function tally(given: readonly Answer[]) {
  const count = (answer: Answer) => given.filter((value) => value === answer).length;
  const [good, same, bad] = [count(1), count(0), count(-1)];
  return { good, same, bad, n: good + same + bad, blank: count("blank"), notApplicable: count("notApplicable") };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
