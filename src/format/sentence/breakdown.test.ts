import { expect, test } from "vitest";
import type { Breakdown, Status } from "../../datasets/contract.ts";
import { firstShareSentence, largestSentence } from "./breakdown.ts";
import { sentenceText } from "./sentence.ts";

type Cells = Readonly<Record<string, number | Status>>;

const labels = { done: "実施した", planned: "計画中", none: "実施しない", other: "その他" };

function breakdown(now: Cells, before: Cells = {}): Breakdown {
  const cells = (period: string, values: Cells) =>
    Object.entries(values).map(([category, value]) =>
      typeof value === "number"
        ? { period, category, measure: "share", value, status: "normal" as const }
        : { period, category, measure: "share", value: null, status: value },
    );
  return {
    shape: "breakdown",
    id: "di-survey/a-by-b",
    title: "設備投資",
    description: "",
    unit: "％",
    decimals: 1,
    periods: ["2026-Q1", "2026-Q2"],
    basis: null,
    formula: null,
    sources: [{ name: "調査" }],
    notes: [],
    sample: true,
    categories: Object.entries(labels).map(([id, label]) => ({ id, label })),
    measures: [{ id: "share", label: "割合" }],
    observations: [...cells("2026-Q1", before), ...cells("2026-Q2", now)],
  };
}

test.each([
  {
    name: "the two largest",
    now: { done: 42.9, planned: 17.1, none: 40 },
    out: "最も多かったのは「実施した」（42.9%）で、「実施しない」（40.0%）が続きます。",
  },
  {
    name: "equal shares together",
    now: { done: 40, none: 40, planned: 20 },
    out: "最も多かったのは「実施した」「実施しない」（40.0%）で、「計画中」（20.0%）が続きます。",
  },
  { name: "one alone", now: { done: 100, planned: 0, none: 0 }, out: "最も多かったのは「実施した」（100.0%）でした。" },
  { name: "その他 does not lead", now: { done: 10, other: 90 }, out: "最も多かったのは「実施した」（10.0%）でした。" },
  { name: "nothing above zero", now: { done: 0, none: 0 }, out: "" },
  { name: "nothing answered", now: {}, out: "" },
  { name: "one that is withheld might be the largest", now: { done: 30, none: "suppressed" as const }, out: "" },
])("largest: $name", ({ now, out }) => {
  expect(sentenceText(largestSentence(breakdown(now), "2026-Q2", "▲"))).toBe(out);
});

test.each([
  {
    name: "a rise",
    now: { done: 42.9 },
    before: { done: 29.7 },
    out: "「実施した」は42.9%で、前期（29.7%）と比べて+13.2ポイントでした。",
  },
  {
    name: "a fall",
    now: { done: 29.7 },
    before: { done: 42.9 },
    out: "「実施した」は29.7%で、前期（42.9%）と比べて▲13.2ポイントでした。",
  },
  { name: "no quarter before", now: { done: 42.9 }, before: {}, out: "「実施した」は42.9%でした。" },
  {
    name: "a withheld quarter before",
    now: { done: 42.9 },
    before: { done: "suppressed" as const },
    out: "「実施した」は42.9%でした。",
  },
  { name: "a withheld quarter", now: { done: "suppressed" as const }, before: { done: 1 }, out: "" },
])("first: $name", ({ now, before, out }) => {
  expect(sentenceText(firstShareSentence(breakdown(now, before), "2026-Q2", "▲"))).toBe(out);
});
