import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asideOf } from "./aside-folder.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "aside-"));
});

afterEach(() => rmSync(root, { recursive: true }));

test("two runs at once write into two folders, a later one into the first again", () => {
  const [first, second] = [asideOf(path.join(root, "dist")), asideOf(path.join(root, "dist"))];
  expect(second.folder).not.toBe(first.folder);
  second.release();
  first.release();
  expect(asideOf(path.join(root, "dist")).folder).toBe(first.folder);
});

test("what runs left that were cut off is cleared away, what belongs to one at work is not", () => {
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  writeFileSync(path.join(root, ".tmp-dist-lock"), String(gone));
  for (const name of [".tmp-dist", `.tmp-dist-${gone}`, `.tmp-dist-${process.ppid}`, ".tmp-dist-old"])
    mkdirSync(path.join(root, name));
  writeFileSync(path.join(root, ".tmp-dist", "half.html"), "");
  const aside = asideOf(path.join(root, "dist"));
  expect(aside.folder).toBe(path.join(root, ".tmp-dist"));
  aside.release();
  expect(readdirSync(root).toSorted()).toEqual([`.tmp-dist-${process.ppid}`, ".tmp-dist-old"].toSorted());
});
