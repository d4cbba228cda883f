import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { draw } from "./index.ts";
import { standalone } from "./standalone.ts";
import { conditions } from "./test-datasets.ts";

const css = readFileSync(new URL("./chart.css", import.meta.url), "utf8");
const file = standalone(draw("line", conditions, { idPrefix: "f", minus: "▲", width: "wide" }), {
  css,
  title: "業況DI <全業種>",
  lines: ["出典：釧路商工会議所「中小企業景気動向調査」"],
});

test("a downloaded chart says what it is and where it comes from", () => {
  expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(file).toContain("業況DI &lt;全業種&gt;");
  expect(file).toContain("出典：釧路商工会議所");
});

test("its colours need no variables and no page around it", () => {
  expect(file).not.toMatch(/var\(|--c-|@|html \./);
  expect(file).toContain("fill: #1a1a1c");
});

test("text that is no chart is refused", () => {
  expect(() => standalone("<p>", { css, title: "", lines: [] })).toThrow("not a chart");
});
