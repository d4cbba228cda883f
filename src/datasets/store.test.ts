import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { catalogue, dataset, datasetOf } from "./store.ts";

test("every dataset of the catalogue can be read and keeps the contract", () =>
  expect(catalogue().datasets.map(({ id }) => dataset(id).shape)).toEqual(
    catalogue().datasets.map(({ shape }) => shape),
  ));

test.each(["di-survey/none", "../settings", ""])("an unknown dataset (%s) fails the build", (id) =>
  expect(() => dataset(id)).toThrow("公表用データにありません"));

test("a dataset of another shape fails the build", () => {
  const [first] = catalogue().datasets.filter(({ shape }) => shape === "timeSeries");
  expect(() => datasetOf(first?.id ?? "", "matrix")).toThrow("timeSeries で、matrix ではありません");
});

test.each([
  "settings.yaml",
  "published/di-survey/rounds.json",
  "published/revisions.jsonl",
])("pages are built anew where another %s stands", async (name) => {
  const data = mkdtempSync(path.join(os.tmpdir(), "store-"));
  cpSync("data/settings.yaml", path.join(data, "settings.yaml"));
  cpSync("data/published", path.join(data, "published"), { recursive: true });
  vi.stubEnv("DATA_DIR", data);
  const state = async () => {
    vi.resetModules();
    return (await import("./store.ts")).stateOfSite();
  };
  const before = await state();
  expect(await state()).toBe(before);
  appendFileSync(path.join(data, name), "\n");
  expect(await state()).not.toBe(before);
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});
