import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { defaultPolicy as policy } from "./default-policy.ts";

function release(answers: readonly string[], printed?: { readonly total: boolean; readonly shares: boolean }) {
  const industries = answers.map((text, index): [string, AnswerCounts] => {
    const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
    return ["abcdef".charAt(index), { good, same, bad }];
  });
  const table = { item: "sales", quarter: quarterOf(2026, 2), industries: new Map(industries) };
  return discloseBalance(table, {
    policy,
    previouslyWithheld: new Set(),
    ...(printed === undefined ? {} : { printed }),
  });
}

const hidden = { status: "suppressed" };
const missing = { status: "missing" };

test("an ordinary item is printed with its numbers", () => {
  expect(release(["2/4/2", "3/3/1"])).toMatchObject({
    item: "sales",
    industries: new Map([
      ["a", { status: "normal", net: 0, n: 8 }],
      ["b", { status: "normal", net: 2, n: 7 }],
    ]),
    all: { status: "normal", net: 2, n: 15 },
    shares: { status: "normal", good: 5, same: 7, bad: 3, n: 15 },
  });
});

test("nobody answered: missing, not withheld", () => {
  expect(release(["0/0/0"])).toMatchObject({ industries: new Map([["a", missing]]), all: missing, shares: missing });
});

test("a figure of all that is not printed is withheld, and then no industry has to cover another", () => {
  const without = release(["1/2/1", "3/3/2"], { total: false, shares: false });
  expect(without).toMatchObject({
    industries: new Map<string, object>([
      ["a", hidden],
      ["b", { status: "normal", net: 1, n: 8 }],
    ]),
    all: hidden,
    shares: hidden,
  });
  expect(release(["2/4/2"], { total: false, shares: true })).toMatchObject({ all: hidden, shares: hidden });
  expect(release(["2/4/2"], { total: true, shares: false })).toMatchObject({
    all: { status: "normal", net: 0, n: 8 },
    shares: hidden,
  });
});
