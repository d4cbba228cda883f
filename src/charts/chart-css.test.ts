import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./chart.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("prefers-color-scheme: dark");
const themes = { light: colours(light), dark: colours(dark) };

const text = [
  "ink on paper",
  "quiet on paper",
  "on-positive on positive",
  "on-negative on negative",
  "ink on neutral",
  "on-negative on shade-2",
  "1 on paper",
  "2 on paper",
  "3 on paper",
  "4 on paper",
  "5 on paper",
];
const marks = ["positive on paper", "negative on paper", "zero on paper"];

test.each(pairs(text))("text $pair is readable in $theme (4.5:1)", ({ pair, theme }) => {
  expect(contrast(pair, theme)).toBeGreaterThanOrEqual(4.5);
});

test.each(pairs(marks))("mark $pair is visible in $theme (3:1)", ({ pair, theme }) => {
  expect(contrast(pair, theme)).toBeGreaterThanOrEqual(3);
});

test("the DI is blue and vermilion", () => {
  expect([themes.light.get("positive"), themes.light.get("negative")]).toEqual(["#0072b2", "#d55e00"]);
});

function pairs(list: readonly string[]) {
  return list.flatMap((pair) => (["light", "dark"] as const).map((theme) => ({ pair, theme })));
}

function colours(rules: string): ReadonlyMap<string, string> {
  return new Map(
    [...rules.matchAll(/--c-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

function contrast(pair: string, theme: "light" | "dark"): number {
  const [a = 0, b = 0] = pair
    .split(" on ")
    .map((name) => luminance(themes[theme].get(name) ?? ""))
    .sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
