import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { primaryIndustries } from "./balance-pattern.ts";
import { defaultPolicy } from "./default-policy.ts";
import { mergingGain } from "./merging-gain.ts";
import { ORDINARY_SURVEY, simulateUsefulness } from "./usefulness.ts";
import { withheldReasons } from "./withheld-reasons.ts";

/** `{ retail: "0/1/7" }` = good/same/bad. */
function answersOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, AnswerCounts> {
  return new Map(
    Object.entries(texts).map(([industry, text]) => {
      const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
      return [industry, { good, same, bad }];
    }),
  );
}

function tableOf(texts: Readonly<Record<string, string>>) {
  return { item: "sales", quarter: quarterOf(2026, 2), industries: answersOf(texts) };
}

test("an industry without an answer is not withheld for its own sake", () => {
  expect(primaryIndustries(answersOf({ retail: "0/0/0", crafts: "1/2/1" }), defaultPolicy)).toEqual(
    new Set(["crafts"]),
  );
});

test("five answers in all are enough for the pooled DI, four are not", () => {
  const statusOf = (retail: string) =>
    discloseBalance(tableOf({ retail, crafts: "0/0/0" }), { policy: defaultPolicy, previouslyWithheld: new Set() }).all
      .status;
  expect([statusOf("2/1/2"), statusOf("2/1/1")]).toEqual(["normal", "suppressed"]);
});

test("staff read why an industry is withheld, and how many answers are lacking", () => {
  const reasons = withheldReasons(
    answersOf({ retail: "1/1/1", trade: "0/0/8", crafts: "2/3/2" }),
    defaultPolicy,
    new Set(),
  );
  expect([...reasons]).toEqual([
    ["retail", { reason: "tooFew", lacking: 2 }],
    ["trade", { reason: "telling" }],
  ]);
});

test("five that all answered alike lack no answer: they tell", () => {
  const reasons = withheldReasons(
    answersOf({ retail: "0/0/5", trade: "2/2/4", crafts: "2/3/2" }),
    defaultPolicy,
    new Set(),
  );
  expect(reasons.get("retail")).toEqual({ reason: "telling" });
});

test("staff read which industry is only a cover, and of what", () => {
  const reasons = withheldReasons(
    answersOf({ retail: "2/1/1", trade: "2/2/4", crafts: "2/3/2" }),
    defaultPolicy,
    new Set(),
  );
  expect([...reasons]).toEqual([
    ["retail", { reason: "tooFew", lacking: 1 }],
    ["crafts", { reason: "cover", covers: ["retail"] }],
  ]);
});

test("staff read what merging two industries would give", () => {
  const tables = [
    tableOf({ retail: "2/1/1", trade: "2/2/4", crafts: "2/3/2" }),
    tableOf({ retail: "2/2/2", trade: "2/2/4", crafts: "2/3/2" }),
  ];
  expect(mergingGain(tables, ["retail", "trade"], defaultPolicy)).toEqual({ before: 2, after: 0 });
  expect(() => mergingGain(tables, ["retail", "fishing"], defaultPolicy)).toThrow(
    "industry is not in the table: fishing",
  );
});

test("with 90 % response and ordinary answers, at most 0.2 of five industries are withheld per item", {
  timeout: 60_000,
}, () => {
  const { withheld, withoutAll } = simulateUsefulness(ORDINARY_SURVEY, defaultPolicy, 2000, 7);
  expect(withheld).toBeLessThanOrEqual(0.2);
  expect(withoutAll).toBe(0);
});
