import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

test("nothing outside this folder can mark a value as disclosed", () => {
  const root = path.join(import.meta.dirname, "../..");
  const outside = globSync("{scripts,src}/**/*.{ts,mjs,astro}", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("scripts/disclose/"));
  expect(outside.length).toBeGreaterThan(10);
  expect(
    outside.filter((file) => /disclose\/disclose\.ts["']/.test(readFileSync(path.join(root, file), "utf8"))),
  ).toEqual([]);
});
