import { expect, test } from "vitest";
import { type Breakdown, datasetSchema } from "../../../datasets/contract.ts";
import { yearFigure } from "./year-figure.ts";

type Value = number | null;

/** A made-up table of one trade with two measures in two years. */
function table(now: readonly [Value, Value], before: readonly [Value, Value]): Breakdown {
  const cells = (period: string, values: readonly [Value, Value]) =>
    values.map((value, index) => ({
      period,
      category: "retail",
      measure: index === 0 ? "median" : "pooled",
      value,
      status: value === null ? "suppressed" : "normal",
    }));
  const dataset = datasetSchema.parse({
    shape: "breakdown",
    id: "proprietors/margin-by-industry",
    title: "所得率",
    description: "見本",
    unit: "％",
    decimals: 1,
    basis: null,
    formula: null,
    sample: true,
    sources: [{ name: "見本の調査" }],
    notes: [],
    periods: ["2024", "2025"],
    categories: [{ id: "retail", label: "小売業" }],
    measures: [
      { id: "median", label: "中央値" },
      { id: "pooled", label: "全体" },
    ],
    observations: [...cells("2024", before), ...cells("2025", now)],
  });
  if (dataset.shape !== "breakdown") throw new Error(`shape: ${dataset.shape}`);
  return dataset;
}

test.each([
  { name: "both are published", now: [30, 31], before: [29, 30], charts: ["中央値", "全体"], said: false },
  { name: "one is withheld", now: [30, null], before: [29, 30], charts: [""], said: false },
  { name: "this year is withheld", now: [null, null], before: [29, 30], charts: [], said: false },
  { name: "all years are withheld", now: [null, null], before: [null, null], charts: [], said: true },
] as const)("no chart is empty where $name", ({ now, before, charts, said }) => {
  const dataset = table(now, before);
  const figure = yearFigure(
    { period: "2025", minus: "▲", smallNumber: 10, prefix: "" },
    {
      id: "margin",
      datasets: [dataset],
      sentence: [],
      charts: dataset.measures.map(({ id, label }) => ({ label, kind: "bar", dataset, options: { measure: id } })),
      tables: [],
    },
  );
  expect(figure.charts.map(({ label }) => label)).toEqual(charts);
  expect(figure.drawing === null).toBe(charts.length === 0);
  expect(figure.sentence.length > 0).toBe(said);
});
