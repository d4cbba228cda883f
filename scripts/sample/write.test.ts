import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

// Only so that a command that hangs is noticed: slow machines may take their time.
vi.setConfig({ testTimeout: 120_000 });

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sample-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a new folder is filled", () => {
  expect(run("--data", folder).status).toBe(0);
  expect(existsSync(join(folder, "di-survey", "2026-Q3", "responses.xlsx"))).toBe(true);
  expect(existsSync(join(folder, "proprietors", "2025", "settlements.xlsx"))).toBe(true);
});

test("a folder of real answers is left alone, and the message says why", () => {
  writeFileSync(join(folder, "settings.yaml"), "sample: false\n");
  const { status, stderr } = run("--data", folder);
  expect(status).toBe(3);
  expect(stderr).toContain("実際の回答を上書きしない");
  expect(existsSync(join(folder, "di-survey"))).toBe(false);
});

test("the answers of a round stand in one file, also after an earlier sample in another format", () => {
  writeFileSync(join(folder, "settings.yaml"), "sample: true\n");
  run("--data", folder);
  const round = join(folder, "di-survey", "2026-Q3");
  cpSync(join(round, "responses.xlsx"), join(round, "responses.csv"));
  run("--data", folder);
  expect(existsSync(join(round, "responses.csv"))).toBe(false);
});

test("an unknown option is a question of usage", () => {
  expect(run("--dta", folder).status).toBe(2);
});

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, "write.ts"), ...args], { encoding: "utf8" });
}
