import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import { fullWidth, periodText } from "./notation.ts";

const cases = [
  { notation: "western", out: "2026年4-6月期" },
  { notation: "era", out: "令和8年4～6月期" },
  { notation: "era-wave-dash", out: "令和8年4\u301c6月期" },
  { notation: "era-short", out: "R8.4-6" },
  { notation: "compact", out: "2026Q2" },
  { notation: "id", out: "2026-Q2" },
] as const;

test.each(cases)("April to June 2026 is written $out", ({ notation, out }) => {
  expect(periodText(quarterOf(2026, 2), notation)).toBe(out);
});

test("ids can be written full-width", () => {
  expect(fullWidth("F001")).toBe("Ｆ００１");
});
