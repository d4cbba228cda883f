import { expect, test } from "vitest";
import type { Matrix } from "../../datasets/contract.ts";
import { sentenceText } from "./sentence.ts";
import { weatherSentence } from "./weather.ts";

const trades = ["a", "b", "c"];

function weather(steps: readonly (string | null)[]): Matrix {
  return {
    shape: "matrix",
    id: "di-survey/weather",
    title: "景気天気図",
    description: "",
    unit: "ポイント",
    decimals: 1,
    periods: ["2026-Q2"],
    basis: null,
    formula: null,
    sources: [{ name: "調査" }],
    notes: [],
    sample: true,
    rows: ["all", ...trades].map((id) => ({ id, label: id })),
    columns: [{ id: "conditions", label: "業況" }],
    legend: [
      { step: "sunny", label: "晴れ", symbol: "☀", from: 10 },
      { step: "rain", label: "雨", symbol: "☂", from: null },
    ],
    observations: steps.map((step, at) => ({
      period: "2026-Q2",
      row: trades[at] ?? "",
      column: "conditions",
      value: step === null ? null : 20,
      status: step === null ? "suppressed" : "normal",
      step,
    })),
  };
}

test.each([
  {
    name: "each step that stands",
    steps: ["sunny", "rain", "rain"],
    out: "業況は、3業種のうち晴れが1業種、雨が2業種です。",
  },
  {
    name: "withheld ones apart",
    steps: ["sunny", "sunny", null],
    out: "業況は、3業種のうち晴れが2業種、公表を控えたものが1業種です。",
  },
  { name: "nothing where all are withheld", steps: [null, null, null], out: "" },
  { name: "nothing where nobody answered", steps: [], out: "" },
])("it tells $name", ({ steps, out }) => {
  expect(sentenceText(weatherSentence(weather(steps), "2026-Q2"))).toBe(out);
});
