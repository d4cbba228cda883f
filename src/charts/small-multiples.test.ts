import { expect, test } from "vitest";
import { drawLine } from "./line.ts";
import { drawSmallMultiples } from "./small-multiples.ts";
import { conditions } from "./test-datasets.ts";

const series = Array.from({ length: 7 }, (_, index) => ({ id: `trade-${index}`, label: `業種${index}` }));
const many = {
  ...conditions,
  series,
  observations: series.flatMap(({ id }) =>
    conditions.periods.map((period) => ({ period, series: id, value: 10, status: "normal" as const, n: 8 })),
  ),
};
const options = { width: "narrow", idPrefix: "many", minus: "▲", series: series.map(({ id }) => id) } as const;

test("a chamber with seven industries gets seven plots", () =>
  expect(drawSmallMultiples(many, options).match(/<g transform=/g)).toHaveLength(7));

test("seven lines in one plot are refused, because nobody can tell them apart", () =>
  expect(() => drawLine(many, options)).toThrow("more lines than a reader can tell apart"));

test("a long name breaks into lines above its plot", () => {
  const [first, ...rest] = series;
  const long = { ...many, series: [{ id: first?.id ?? "", label: "情報通信・学術研究・専門技術サービス業" }, ...rest] };
  const heads = drawSmallMultiples(long, options).match(/<text class="strong"[^>]*>[^<]*/g) ?? [];
  expect(heads.length).toBeGreaterThan(7);
  for (const head of heads) expect(head.replace(/<[^>]*>/, "").length).toBeLessThan(14);
});
