import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { card } from "./card.ts";
import { draw } from "./index.ts";
import { conditions } from "./test-datasets.ts";

const css = readFileSync(new URL("./chart.css", import.meta.url), "utf8");
const chart = draw("line", conditions, { idPrefix: "c", minus: "▲", width: "narrow" });
const words = {
  site: "景気レポート",
  title: "令和8年（2026年）4～6月期 <調査>",
  headline: "業況は小幅に改善、来期は慎重",
  number: { label: "業況DI", text: "▲11.1" },
  lines: ["回答36社", "見本データ：実際の調査結果ではありません"],
};

test("a card says whose it is, what it is, and carries the number and the page's own chart", () => {
  const drawn = card(chart, css, words);
  for (const text of ["景気レポート", "&lt;調査&gt;", "業況は小幅に改善", "業況DI", "11.1", "見本データ"])
    expect(drawn).toContain(text);
  expect(drawn).toContain(`class="line"`);
});

test("a card is drawn where there is no number, and with a headline of two lines", () => {
  const drawn = card(chart, css, { ...words, number: null, headline: "業況は悪化、".repeat(5) });
  expect(drawn).not.toMatch(/NaN|undefined|null/);
});
