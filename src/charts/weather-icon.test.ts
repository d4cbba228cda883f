import { expect, test } from "vitest";
import { weatherIcon } from "./weather-icon.ts";

const steps = ["clear", "sunny", "cloudy", "drizzle", "rain"];

test("the five symbols differ in shape", () => {
  expect(new Set(steps.map((step) => weatherIcon(step, "").replace(step, ""))).size).toBe(5);
});

test("a symbol is named, safely", () => {
  expect(weatherIcon("rain", '雨"<')).toContain('aria-label="雨&quot;&lt;"');
});

test("an unknown step is refused", () => {
  expect(() => weatherIcon("snow", "雪")).toThrow("unknown weather step: snow");
});
