import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeFiles } from "./write-files.ts";

const LONG_AGO = new Date("2020-01-01T00:00:00Z");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "write-files-"));
  mkdirSync(path.join(folder, "dist/data"), { recursive: true });
  const file = path.join(folder, "dist/data/a.csv");
  writeFileSync(file, "a");
  utimesSync(file, LONG_AGO, LONG_AGO);
  vi.stubEnv("STANDING_SITE", path.join(folder, "dist"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function written(content: string) {
  await writeFiles(path.join(folder, "new"), [{ path: "/data/a.csv", content }]);
  const file = path.join(folder, "new/data/a.csv");
  return { text: readFileSync(file, "utf8"), date: statSync(file).mtime };
}

test("a file that stands just so in the site before keeps its date", async () => {
  expect(await written("a")).toEqual({ text: "a", date: LONG_AGO });
});

test("a file with other content is new, and the standing one stays as it is", async () => {
  const { text, date } = await written("b");
  expect({ text, isOld: date.getTime() === LONG_AGO.getTime() }).toEqual({ text: "b", isOld: false });
  expect(readFileSync(path.join(folder, "dist/data/a.csv"), "utf8")).toBe("a");
});

test("without a site before, every file is written", async () => {
  vi.stubEnv("STANDING_SITE", undefined);
  expect((await written("a")).text).toBe("a");
});
