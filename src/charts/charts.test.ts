import { expect, test } from "vitest";
import { type Dataset, datasetSchema, type TimeSeries } from "../datasets/contract.ts";
import { type ChartKind, describe as describeChart, draw, drawPair } from "./index.ts";
import {
  balance,
  bands,
  circulation,
  conditions,
  income,
  net,
  outlook,
  pairs,
  problems,
  season,
  shares,
  weather,
} from "./test-datasets.ts";

const options = { idPrefix: "f1", minus: "▲", smallNumber: 10 } as const;

const cases: readonly {
  readonly name: string;
  readonly kind: ChartKind;
  readonly dataset: Dataset;
  readonly more?: object;
}[] = [
  { name: "line", kind: "line", dataset: conditions },
  { name: "line-outlook", kind: "line", dataset: conditions, more: { outlook } },
  { name: "line-series", kind: "line", dataset: conditions, more: { series: ["all", "retail", "services"] } },
  { name: "small-multiples", kind: "small-multiples", dataset: conditions },
  { name: "sparkline", kind: "sparkline", dataset: conditions },
  { name: "heat-series", kind: "heat-series", dataset: conditions },
  { name: "heat-table", kind: "heat-table", dataset: weather },
  { name: "stacked-bar", kind: "stacked-bar", dataset: shares },
  { name: "bar", kind: "bar", dataset: net },
  { name: "diverging-bar", kind: "diverging-bar", dataset: net },
  { name: "ranking", kind: "ranking", dataset: problems },
  { name: "series-bar", kind: "series-bar", dataset: conditions },
  { name: "series-diverging-bar", kind: "series-diverging-bar", dataset: conditions },
  { name: "slope", kind: "slope", dataset: conditions, more: { series: ["all", "retail", "services"] } },
  { name: "histogram", kind: "histogram", dataset: bands },
  { name: "quartile-range", kind: "quartile-range", dataset: income },
  { name: "season", kind: "season", dataset: season },
  { name: "pyramid", kind: "pyramid", dataset: pairs },
  { name: "scatter", kind: "scatter", dataset: pairs, more: { reference: { x: 1 } } },
  { name: "circulation", kind: "circulation", dataset: circulation },
];

const drawings = cases.flatMap((one) => (["narrow", "wide"] as const).map((width) => ({ ...one, width })));

test.each(drawings)("$name, $width, is drawn as it was", async ({ name, kind, dataset, more, width }) => {
  const drawing = draw(kind, dataset, { ...options, ...more, width });
  await expect(`${drawing.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`./__snapshots__/${name}-${width}.svg`);
});

test.each(drawings)("$name, $width, has no style, no script and no number that is none", ({
  kind,
  dataset,
  more,
  width,
}) => {
  expect(draw(kind, dataset, { ...options, ...more, width })).not.toMatch(
    /style|<script|\son\w+=|NaN|Infinity|undefined|null|-0[,"\s]/,
  );
});

test.each(cases)("$name is described by published values, spoken", ({ kind, dataset, more }) => {
  const { name, description } = describeChart(kind, dataset, { ...options, ...more, width: "wide" });
  expect({ name, description }).toMatchSnapshot();
  expect(name + description).not.toMatch(/▲|NaN|null|undefined/);
});

const hostile = `<script>alert("1")</script>&'`;

test.each(cases)("a hostile label stays a label in $name", ({ kind, dataset, more }) => {
  const text = JSON.stringify(dataset, (key, value: unknown) =>
    key === "label" || key === "title" || key === "unit" || key === "basis" ? hostile : value,
  );
  const drawing = drawPair(kind, datasetSchema.parse(JSON.parse(text)), { ...options, ...more });
  expect(drawing).not.toMatch(/<script|alert\("|&'/);
});

test("a withheld share leaves no bar that would tell it", () => {
  const hidden = {
    ...shares,
    observations: shares.observations.map((cell) =>
      cell.category === "improved" ? { ...cell, value: null, status: "suppressed" as const } : cell,
    ),
  };
  expect(draw("stacked-bar", hidden, { ...options, width: "wide" })).not.toMatch(/69\.4|27\.8/);
});

test("every share of a stacked bar has its number, above the bar where the segment is too narrow", () => {
  const values = [2.5, 90, 7.5];
  const ids = shares.categories.map(({ id }) => id);
  const narrow = {
    ...shares,
    observations: shares.observations.map((cell) => ({ ...cell, value: values[ids.indexOf(cell.category)] ?? null })),
  };
  const numbers = [
    ...draw("stacked-bar", narrow, { ...options, width: "narrow" }).matchAll(/y="([\d.]+)">(2\.5|90\.0|7\.5)</g),
  ];
  const rows = Map.groupBy(numbers, ([, , text]) => text);
  expect([...rows.values()].map(({ length }) => length)).toEqual([2, 2, 2].map(() => numbers.length / 3));
  const [first, inside] = ["2.5", "90.0"].map((text) => Number(rows.get(text)?.[0]?.[1]));
  expect(first).toBeLessThan(inside ?? 0);
});

test("an answer that no shown period has is left out of the key", () => {
  const first = shares.categories[0]?.id;
  const unused = {
    ...shares,
    observations: shares.observations.map((cell) =>
      cell.category === first ? { ...cell, value: null, status: "missing" as const } : cell,
    ),
  };
  expect(draw("stacked-bar", unused, { ...options, width: "narrow" })).not.toContain(
    `>${shares.categories[0]?.label}</text>`,
  );
});

test("shares of multiple answers are refused as a stacked bar", () => {
  const many = {
    ...shares,
    observations: shares.observations.map((cell) => (cell.value === null ? cell : { ...cell, value: 60 })),
  };
  expect(() => draw("stacked-bar", many, { ...options, width: "wide" })).toThrow("shares beyond 100 %");
});

test("the circle tells the sums of its border flows: 長野県 2010", () => {
  const drawing = draw("circulation", circulation, { ...options, width: "wide" });
  expect(drawing).toContain("流入 6,145");
  expect(drawing).toContain("流出 6,145");
});

test("half a circle is refused", () => {
  expect(() =>
    draw(
      "circulation",
      { ...circulation, observations: circulation.observations.slice(1) },
      { ...options, width: "wide" },
    ),
  ).toThrow("circulation without primary");
});

test.each(cases)("the words of $name are those in its drawing", ({ kind, dataset, more }) => {
  const all = { ...options, ...more, width: "wide" as const };
  const { name, description } = describeChart(kind, dataset, all);
  expect(draw(kind, dataset, all)).toContain(`-t">${name}</title><desc id="f1-wide-d">${description}</desc>`);
});

const sparse: readonly { readonly name: string; readonly dataset: TimeSeries }[] = [
  { name: "one period", dataset: balance({ all: [-12.5] }, { periods: ["2026-Q2"] }) },
  { name: "one year", dataset: balance({ all: [165077] }, { periods: ["2020"], unit: "人", decimals: 0 }) },
  { name: "all withheld", dataset: balance({ all: ["x", "x"] }, { periods: ["2026-Q1", "2026-Q2"] }) },
  { name: "all missing", dataset: balance({ all: [null, null] }, { periods: ["2026-Q1", "2026-Q2"] }) },
  { name: "all zero", dataset: balance({ all: [0, 0, 0] }, { periods: ["2025-Q4", "2026-Q1", "2026-Q2"] }) },
  { name: "no period yet", dataset: balance({ all: [] }, { periods: [] }) },
];
const lines = (["line", "small-multiples", "sparkline", "heat-series"] as const).flatMap((kind) =>
  sparse.map((one) => ({ kind, ...one })),
);

test.each(lines)("$kind is drawn soundly with $name", ({ kind, dataset }) => {
  expect(drawPair(kind, dataset, { ...options, outlook: dataset })).not.toMatch(/NaN|Infinity|undefined|null/);
});

test("both widths of a chart have ids of their own", () => {
  const ids = [...drawPair("line", conditions, options).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(4);
});

test("a kind refuses a shape that it does not draw, naming the dataset", () => {
  expect(() => draw("line", problems, { ...options, width: "wide" })).toThrow(
    "chart line draws timeSeries, not ranking: di-survey/problems-by-option",
  );
});

test.each([
  {
    name: "series",
    more: { series: ["fishing"] },
    message: "unknown series of di-survey/business-conditions-balance-by-industry: fishing",
  },
  {
    name: "period",
    more: { periods: ["1999-Q1"] },
    message: "unknown period of di-survey/business-conditions-balance-by-industry: 1999-Q1",
  },
])("an unknown $name is refused", ({ more, message }) => {
  expect(() => draw("line", conditions, { ...options, ...more, width: "wide" })).toThrow(message);
});
