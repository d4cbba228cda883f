import { expect, test } from "vitest";
import { dodge } from "./dodge.ts";
import { drawMarker } from "./marker.ts";
import { seriesPath } from "./series-path.ts";
import { coordinate, svg } from "./svg.ts";
import { wrapText } from "./text.ts";
import { runsOf, stepOf } from "./time.ts";
import { valueAxis, valueDomain } from "./value-axis.ts";

test("text is escaped in content and in attributes, finished markup is not escaped again", () => {
  expect(svg`<a b="${'"<&>'}">${svg`<i>${"<"}</i>`}${null}${false}${["x", 1.26]}</a>`.markup).toBe(
    '<a b="&quot;&lt;&amp;&gt;"><i>&lt;</i>x1.3</a>',
  );
});

test.each([
  { value: 12.34, out: "12.3" },
  { value: -0.04, out: "0" },
  { value: 5, out: "5" },
])("coordinate $value is $out", ({ value, out }) => {
  expect(coordinate(value)).toBe(out);
});

test.each([
  { name: "labels far apart stay", places: [10, 50], out: [10, 50] },
  { name: "labels on each other part", places: [50, 50], out: [50, 60] },
  { name: "labels at the lower end move up", places: [98, 99], out: [90, 100] },
  { name: "their order is kept", places: [52, 50, 51], out: [70, 50, 60] },
])("$name", ({ places, out }) => {
  expect(dodge(places, 10, 0, 100)).toEqual(out);
});

test.each([
  { name: "a lone missing quarter is a gap", positions: [1, 2, 4, 5], out: 1 },
  { name: "censuses every five years are neighbours", positions: [2010, 2015, 2020], out: 5 },
  { name: "uneven years are single points", positions: [2010, 2013, 2015, 2018], out: 1 },
  { name: "one period has no step", positions: [3], out: 1 },
])("$name", ({ positions, out }) => {
  expect(stepOf(positions)).toBe(out);
});

const points = [1, 2, null, 4].map((value, position) => ({ position, value }));

test("a line never crosses a gap", () => {
  expect(runsOf(points, 1).map((run) => run.map(({ value }) => value))).toEqual([[1, 2], [4]]);
  expect(
    seriesPath(
      points,
      1,
      (x) => x * 10,
      (y) => y,
    ),
  ).toBe("M0,1L10,2M30,4Z");
});

test.each([
  { values: [-33.3, 12.5] },
  { values: [5, 8] },
  { values: [-8, -5] },
  { values: [0] },
  { values: [] },
])("zero and all of $values lie on the axis", ({ values }) => {
  const [low, high] = valueDomain(values);
  expect(low).toBeLessThan(high);
  expect(low).toBeLessThanOrEqual(Math.min(0, ...values));
  expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
});

test.each([
  { name: "values near zero", values: [0, 2.7], span: 20, out: [-10, 10] },
  { name: "a value beyond half of it", values: [14], span: 20, out: [-10, 15] },
  { name: "values that fill it", values: [-24.3, 0], span: 20, out: [-25, 0] },
])("an axis of a least length: $name", ({ values, span, out }) => {
  expect(valueDomain(values, span)).toEqual(out);
});

test.each([
  { text: "仕入単価の上昇", width: 60, out: ["仕入単価", "の上昇"] },
  { text: "売上、利益", width: 30, out: ["売上、", "利益"] },
  { text: "R7 10-12", width: 50, out: ["R7", "10-12"] },
  { text: "業況", width: 5, out: ["業", "況"] },
])("$text in $width px", ({ text, width, out }) => {
  expect(wrapText(text, width)).toEqual(out);
});

test("no axis has more than six ticks, and zero is one of them", () => {
  for (let low = -100; low <= 0; low += 5) {
    for (let high = 0; high <= 100; high += 5) {
      const marks = valueAxis(valueDomain([low, high]), 200, 0, "▲").ticks.map(({ value }) => value);
      expect({ low, high, most: marks.length <= 6, zero: marks.includes(0) }).toEqual({
        low,
        high,
        most: true,
        zero: true,
      });
    }
  }
});

test.each([
  { domain: [-60, 40] as const, out: ["0", "▲60", "40"] },
  { domain: [-5, 100] as const, out: ["0", "100"] },
  { domain: [0, 300_000] as const, out: ["0", "30万"] },
])("a small axis shows $out for $domain", ({ domain, out }) => {
  expect(valueAxis(domain, 96, 0, "▲", false).ticks.map(({ text }) => text)).toEqual(out);
});

test("every line has a mark of its own shape", () => {
  const marks = ["total", "1", "2", "3", "4", "5"].map((name) => drawMarker(`series-${name}`, 0, 0).markup);
  expect(new Set(marks).size).toBe(6);
  expect(() => drawMarker("series-6", 0, 0)).toThrow("no marker for role: series-6");
});
