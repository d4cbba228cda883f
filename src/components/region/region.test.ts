import { expect, test } from "vitest";
import { circulation, conditions, pairs } from "../../charts/test-datasets.ts";
import type { TimeSeries } from "../../datasets/contract.ts";
import { sentenceText } from "../../format/sentence/sentence.ts";
import { defaultSpec } from "./default-spec.ts";
import { regionFigures, regionSeries } from "./region-datasets.ts";
import { regionFigure } from "./region-figure.ts";
import { PARTS, reportFigures, reportPoints } from "./report.ts";
import { regionReports } from "./report-years.ts";
import { specs } from "./specs.ts";

const frame = { minus: "▲" } as const;
const years = regionReports().map(({ year }) => year);
const asked = PARTS.flatMap(({ groups }) => groups.flatMap(({ figures }) => figures));

test("no figure stands under the id of another", () => {
  const ids = regionFigures().map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test("no series has the page of another", () => {
  const slugs = regionSeries().map(({ slug }) => slug);
  expect(slugs).toEqual([...new Set(slugs)]);
});

test("every figure that a report asks for is described", () =>
  expect(asked.filter((id) => !specs.some((spec) => spec.id === id))).toEqual([]));

test.each(years)("the report of %i has every figure but 地域経済循環図, whose numbers nobody knows", (year) =>
  expect(asked.filter((id) => !reportFigures(year).has(id))).toEqual(["circulation"]));

test.each(years)("the report of %i opens with sentences", (year) =>
  expect(reportPoints(reportFigures(year)).length).toBeGreaterThanOrEqual(3));

test("every figure names its period, unit, scope and source, and is no sample", () => {
  for (const { scope, datasets, title } of regionFigures())
    for (const { unit, sources, sample } of datasets)
      expect([title, scope !== "", unit !== "", sources.every((source) => source.scope !== undefined), sample]).toEqual(
        [title, true, true, true, false],
      );
});

test("every figure has a table, and a sentence but for the circle", () => {
  for (const { id, tables, sentence } of regionFigures())
    expect([id, tables.length > 0, sentence.length > 0]).toEqual([id, true, true]);
});

test("every figure can be drawn", () => {
  for (const { charts } of regionFigures()) for (const { svg } of charts) expect(svg()).toContain("<svg");
});

test("長野県 2010 is drawn with its rate in the middle (a test figure, never published)", () => {
  const rate: TimeSeries = {
    ...conditions,
    unit: "%",
    periods: ["2010"],
    series: [{ id: "all", label: "総数" }],
    observations: [{ period: "2010", series: "all", value: 92.9, status: "normal" }],
  };
  const figure = regionFigure(defaultSpec(circulation), circulation, { ...frame, rate });
  expect(figure?.charts[0]?.svg()).toContain("地域経済循環率 92.9%");
  expect(figure?.tables[0]?.rows).toHaveLength(13);
});

test("what was published after the report's year is not shown", () => {
  const dataset = regionSeries().find(({ slug }) => slug === "chamber-members")?.dataset;
  const spec = specs.find(({ id }) => id === "chamber-members");
  if (dataset === undefined || spec === undefined) throw new Error("no chamber-members");
  const figure = regionFigure(spec, dataset, { ...frame, until: 2022 });
  expect(figure?.tables[0]?.rows.map(({ label }) => label)).not.toContain("令和5年度（2023年度）");
  expect(sentenceText(figure?.sentence ?? [])).toContain("令和4年度（2022年度）が2,700事業所");
  expect(regionFigure(spec, dataset, { ...frame, until: 2010 })).toBeNull();
});

const defaults = [
  { name: "one course of years", dataset: { ...conditions, series: conditions.series.slice(0, 1) }, kind: "line" },
  { name: "many classes with losses", dataset: { ...conditions, periods: ["2026-Q2"] }, kind: "series-diverging-bar" },
  {
    name: "one number",
    dataset: { ...conditions, periods: ["2026-Q2"], series: conditions.series.slice(0, 1) },
    kind: null,
  },
  { name: "a breakdown", dataset: pairs, kind: "bar" },
  { name: "a circle", dataset: circulation, kind: "circulation" },
];

test.each(defaults)("a series that nobody chose a figure for: $name", ({ dataset, kind }) =>
  expect(defaultSpec(dataset).kind).toBe(kind));
