import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isReplaceable, swapIn } from "./swap-folder.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "swap-"));
});

afterEach(() => rmSync(root, { recursive: true }));

function folder(name: string, text: string): string {
  mkdirSync(path.join(root, name));
  writeFileSync(path.join(root, name, "index.html"), text);
  return path.join(root, name);
}

test("the finished folder stands in the old one's place, and nothing is left beside", () => {
  swapIn(folder("new", "new"), folder("dist", "old"));
  expect(readFileSync(path.join(root, "dist/index.html"), "utf8")).toBe("new");
  expect(readdirSync(root)).toEqual(["dist"]);
});

test("where there was none, it is simply put there", () => {
  swapIn(folder("new", "new"), path.join(root, "dist"));
  expect(existsSync(path.join(root, "dist/index.html"))).toBe(true);
});

test("where the finished folder is missing, the old one stays", () => {
  const dist = folder("dist", "old");
  expect(() => swapIn(path.join(root, "none"), dist)).toThrow("ENOENT");
  expect(readFileSync(path.join(dist, "index.html"), "utf8")).toBe("old");
});

test("a run cut off between the two renames loses nothing", () => {
  folder(".tmp-dist-old", "old");
  expect(() => swapIn(path.join(root, "none"), path.join(root, "dist"))).toThrow("ENOENT");
  expect(readFileSync(path.join(root, "dist/index.html"), "utf8")).toBe("old");
});

test.each([
  { name: "no folder", files: null, replaceable: true },
  { name: "an empty folder", files: [], replaceable: true },
  { name: "a site of ours", files: ["index.html", "_headers", "htaccess-sample.txt"], replaceable: true },
  { name: "somebody's letters", files: ["letter.docx"], replaceable: false },
  { name: "somebody's site", files: ["index.html"], replaceable: false },
])("$name may be replaced: $replaceable", ({ files, replaceable }) => {
  const place = path.join(root, "place");
  if (files !== null) mkdirSync(place);
  for (const file of files ?? []) writeFileSync(path.join(place, file), "");
  expect(isReplaceable(place)).toBe(replaceable);
});
