import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts, BalanceTable } from "../model.ts";
import { defaultPolicy } from "./default-policy.ts";
import { mergingGain } from "./merging-gain.ts";

/** "1/2/1" = good/same/bad of the industries a, b, c … */
function tableOf(...answers: readonly string[]): BalanceTable {
  const industries = answers.map((text, index): [string, AnswerCounts] => {
    const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
    return ["abcdef".charAt(index), { good, same, bad }];
  });
  return { item: "sales", quarter: quarterOf(2026, 2), industries: new Map(industries) };
}

const pair = ["a", "b"] as const;
const cases = [
  { name: "two small ones become one that stands", tables: [tableOf("1/2/1", "1/1/2", "3/3/2")], out: [2, 0] },
  { name: "a small one frees itself and its cover", tables: [tableOf("3/3/2", "1/2/1", "3/3/3")], out: [2, 0] },
  { name: "too small together, too", tables: [tableOf("1/0/1", "0/1/1", "3/3/2", "2/3/3")], out: [2, 2] },
  {
    name: "all tables together",
    tables: [tableOf("1/2/1", "1/1/2", "3/3/2"), tableOf("1/0/1", "0/1/1", "3/3/2", "2/3/3")],
    out: [4, 2],
  },
  { name: "好転 of both count", tables: [tableOf("3/0/0", "2/0/0", "3/3/2", "2/3/3")], out: [3, 2] },
  { name: "悪化 of both count", tables: [tableOf("2/0/2", "0/0/4", "3/3/2", "2/3/3")], out: [2, 0] },
  { name: "不変 of both count", tables: [tableOf("1/2/0", "0/1/1", "3/3/2", "2/3/3")], out: [2, 0] },
  { name: "好転 of both make them large enough", tables: [tableOf("3/1/0", "2/1/1", "3/3/2")], out: [2, 0] },
  { name: "nothing to gain", tables: [tableOf("3/3/2", "2/3/3", "1/4/3")], out: [0, 0] },
  { name: "no tables", tables: [], out: [0, 0] },
];

test.each(cases)("$name", ({ tables, out: [before, after] }) => {
  expect(mergingGain(tables, pair, defaultPolicy)).toEqual({ before, after });
});

test("an industry that the table lacks is told", () => {
  const gain = (first: string, second: string) => () => mergingGain([tableOf("3/3/2")], [first, second], defaultPolicy);
  expect(gain("z", "a")).toThrow("industry is not in the table: z");
  expect(gain("a", "z")).toThrow("industry is not in the table: z");
});
