import { expect, test } from "vitest";
import { timeSeriesSchema } from "../../src/datasets/contract.ts";
import { type IndicatorRecord, indicatorCodebookSchema } from "../config/indicators.ts";
import { indicatorDatasets, indicatorKeyFigures } from "./indicators.ts";

const base = {
  title: "題",
  description: "説明です。",
  theme: "産業",
  unit: "%",
  decimals: 1,
  period: "fiscalYear",
  categories: "two",
  source: { name: "市", scope: "市全域", processed: false },
};
const codebook = indicatorCodebookSchema.parse({
  categorySets: {
    two: {
      categories: [
        { id: "a", label: "甲", note: "内訳" },
        { id: "b", label: "乙" },
      ],
    },
  },
  series: [
    { ...base, id: "second", label: "二", keyFigure: { category: "b", label: "二の乙", order: 2, changes: "first" } },
    {
      ...base,
      id: "first",
      label: "一",
      notes: ["注です。"],
      keyFigure: { category: "a", label: "一の甲", order: 1 },
      known: [{ year: 2021, differences: {}, why: "合わない訳。" }],
    },
    { ...base, id: "empty", label: "空" },
  ],
});
const record = (
  year: number,
  category: string,
  value: number | null,
  rest: Partial<IndicatorRecord> = {},
): IndicatorRecord => ({
  series: "first",
  year,
  category,
  value,
  status: "normal",
  note: null,
  place: { file: "a.csv" },
  ...rest,
});

const [dataset] = indicatorDatasets(
  [
    record(2021, "a", 0.3),
    record(2020, "a", 0.1),
    record(2020, "b", null, { status: "suppressed" }),
    record(2021, "b", 2, { status: "provisional", note: "速報値" }),
    record(2023, "a", 1),
  ],
  codebook,
);
const cell = (period: string, series: string) =>
  dataset?.observations.find((observation) => observation.period === period && observation.series === series);

test("only series with records become datasets", () =>
  expect(indicatorDatasets([record(2021, "a", 1)], codebook).map(({ id }) => id)).toEqual(["indicators/first"]));

test("a dataset keeps the contract", () => expect(timeSeriesSchema.parse(dataset)).toEqual(dataset));

test("real figures are no sample and name their source and scope", () =>
  expect(dataset).toMatchObject({ sample: false, sources: [{ name: "市", scope: "市全域", processed: false }] }));

test("periods are fiscal years in order of time", () =>
  expect(dataset?.periods).toEqual(["FY2020", "FY2021", "FY2023"]));

test("the change is the difference of the printed values, without a binary remainder", () =>
  expect(cell("FY2021", "a")?.changeOnYear).toBe(0.2));

test("a gap of two years gives no change on the year", () => expect(cell("FY2023", "a")?.changeOnYear).toBeNull());

test("a withheld value gives no change", () =>
  expect(cell("FY2021", "b")).toMatchObject({ value: 2, status: "provisional", changeOnYear: null }));

test("what no row says is missing", () =>
  expect(cell("FY2023", "b")).toMatchObject({ value: null, status: "missing" }));

test("notes are the series', the known differences' and the rows'", () =>
  expect(dataset?.notes).toEqual(["注です。", "合わない訳。", "2021年度：速報値（乙）"]));

const [other] = indicatorDatasets([record(2021, "b", 1, { series: "second" })], codebook);

test.each([
  {
    name: "come in the codebook's order, not the file's, with the series that gives their change",
    datasets: [dataset, other],
    out: [
      { dataset: "indicators/first", series: "a", label: "一の甲" },
      { dataset: "indicators/second", series: "b", label: "二の乙", changes: "indicators/first" },
    ],
  },
  {
    name: "name nothing that is not published",
    datasets: [other],
    out: [{ dataset: "indicators/second", series: "b", label: "二の乙" }],
  },
])("key figures $name", ({ datasets, out }) =>
  expect(
    indicatorKeyFigures(
      codebook,
      datasets.filter((each) => each !== undefined),
    ),
  ).toEqual(out));
