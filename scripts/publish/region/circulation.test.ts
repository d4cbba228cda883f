import { expect, test } from "vitest";
import { datasetSchema } from "../../../src/datasets/contract.ts";
import { type CirculationFigure, circulationDatasets } from "./circulation.ts";

const source = { name: "RESAS（地域経済分析システム）", retrievedOn: "2026-11-01", scope: "県全域", processed: false };

/** 長野県 2010, 億円: the check figure of statistics.md §3. */
const nagano: CirculationFigure = {
  year: 2010,
  rate: 92.9,
  isComplete: true,
  amounts: new Map([
    ["primary", { inside: 1473, flow: null }],
    ["secondary", { inside: 25978, flow: null }],
    ["tertiary", { inside: 53392, flow: null }],
    ["compensation", { inside: 42797, flow: 98 }],
    ["otherIncome", { inside: 38046, flow: 6047 }],
    ["consumption", { inside: 48521, flow: -1417 }],
    ["investment", { inside: 10989, flow: -3143 }],
    ["otherSpending", { inside: 21333, flow: -1585 }],
  ]),
};

const datasets = circulationDatasets([nagano], source);
const [figure, rate] = datasets;

/** Sum of the flows between nodes; "*" stands for any. */
function sum(from: string, to: string): number {
  const flows = figure?.shape === "flow" ? figure.observations : [];
  return flows
    .filter(
      (flow) => [from, "*"].includes(from === "*" ? "*" : flow.from) && [to, "*"].includes(to === "*" ? "*" : flow.to),
    )
    .reduce((total, { value }) => total + (value ?? Number.NaN), 0);
}

test("the figure and its rate keep the contract", () =>
  expect(datasets.map((dataset) => datasetSchema.parse(dataset))).toEqual(datasets));

const sums = [
  { name: "生産", from: "*", to: "production", out: 2 * 80843 },
  { name: "所得（地域内）", from: "production", to: "*", out: 80843 },
  { name: "純流入", from: "outside", to: "*", out: 6145 },
  { name: "純流出", from: "*", to: "outside", out: 6145 },
];

test.each(sums)("長野県 2010: $name add up as RESAS prints", ({ from, to, out }) => expect(sum(from, to)).toBe(out));

test("長野県 2010: the rate is 生産 ÷ 分配", () => {
  expect(rate?.observations[0]?.value).toBe(92.9);
  expect(Math.round((1000 * 80843) / (80843 + 6145)) / 10).toBe(92.9);
});

test("a year of which a number is not known is not drawn", () =>
  expect(circulationDatasets([{ ...nagano, isComplete: false }], source)).toEqual([]));

test("of several years the complete ones stay", () => {
  const years = circulationDatasets(
    [nagano, { ...nagano, year: 2013, isComplete: false }, { ...nagano, year: 2015 }],
    source,
  );
  expect(years.map(({ periods }) => periods)).toEqual([
    ["2010", "2015"],
    ["2010", "2015"],
  ]);
});
