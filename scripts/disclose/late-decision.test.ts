import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts, BalanceTable } from "../model.ts";
import { defaultPolicy } from "./default-policy.ts";
import { decideLateAnswers } from "./late-decision.ts";

function tableOf(...answers: readonly string[]): BalanceTable {
  const industries = answers.map((text, index): [string, AnswerCounts] => {
    const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
    return [`i${index}`, { good, same, bad }];
  });
  return { item: "sales", quarter: quarterOf(2026, 2), industries: new Map(industries) };
}

const cases = [
  { name: "nothing new", now: ["2/4/2", "3/3/2"], out: "unchanged" },
  { name: "one late answer", now: ["3/4/2", "3/3/2"], out: "hold" },
  { name: "three that differ", now: ["3/5/3", "3/3/2"], out: "revise" },
  { name: "three alike", now: ["5/4/2", "3/3/2"], out: "hold" },
  { name: "three in one industry, one in another", now: ["3/5/3", "3/3/3"], out: "hold" },
  { name: "three 不変", now: ["2/7/2", "3/3/2"], out: "revise" },
  { name: "an industry that is new, of many answers", now: ["2/4/2", "3/3/2", "3/3/3"], out: "revise" },
  { name: "an industry that is new, of one answer", now: ["2/4/2", "3/3/2", "0/0/1"], out: "hold" },
  { name: "an entry corrected", now: ["1/4/3", "3/3/2"], out: "correct" },
] as const;

test.each(cases)("$name: $out", ({ now, out }) => {
  expect(decideLateAnswers(tableOf("2/4/2", "3/3/2"), tableOf(...now), defaultPolicy)).toBe(out);
});
