import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { isAsLastRun, recordRun, stateOfInputs, stateOfSiteInputs } from "./last-run.ts";

const made: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  made.splice(0).forEach((folder) => void rmSync(folder, { recursive: true }));
});

/** A data folder with two inputs and a published folder inside it, after a run in order. */
function afterARun() {
  const data = mkdtempSync(path.join(os.tmpdir(), "last-run-"));
  made.push(data);
  const published = path.join(data, "published");
  mkdirSync(published);
  mkdirSync(path.join(data, "di-survey"));
  for (const name of ["settings.yaml", "di-survey/panel.csv", "published/catalogue.json"])
    writeFileSync(path.join(data, name), name);
  const folders = { data, published };
  recordRun(published, stateOfInputs(folders), stateOfInputs(folders));
  return { folders, at: (name: string) => path.join(data, name) };
}

test("a run over the same files is as the last one", () => {
  const { folders } = afterARun();
  expect(isAsLastRun(folders.published, stateOfInputs(folders))).toBe(true);
});

test.each<readonly [string, (at: (name: string) => string) => void]>([
  ["an input has another letter", (at) => appendFileSync(at("di-survey/panel.csv"), "x")],
  ["an input is new", (at) => writeFileSync(at("di-survey/calendar.csv"), "")],
  ["an input is gone", (at) => rmSync(at("settings.yaml"))],
  ["an input has another name", (at) => renameSync(at("settings.yaml"), at("Settings.yaml"))],
  [
    "letters moved from one input to another",
    (at) => {
      writeFileSync(at("settings.yaml"), "settings.yam");
      writeFileSync(at("di-survey/panel.csv"), "di-survey/panel.csvl");
    },
  ],
  ["an input is a link, whose file could change unseen", (at) => symlinkSync(at("settings.yaml"), at("link.yaml"))],
  ["a published file was edited", (at) => appendFileSync(at("published/catalogue.json"), " ")],
  ["a published file is gone", (at) => rmSync(at("published/catalogue.json"))],
  ["the published folder is gone", (at) => rmSync(at("published"), { recursive: true })],
])("not where %s", (_, change) => {
  const { folders, at } = afterARun();
  change(at);
  expect(isAsLastRun(folders.published, stateOfInputs(folders))).toBe(false);
});

test("nothing is kept where an input was saved while the run was at work", () => {
  const { folders, at } = afterARun();
  const before = stateOfInputs(folders);
  appendFileSync(at("settings.yaml"), "x");
  recordRun(folders.published, before, stateOfInputs(folders));
  expect(isAsLastRun(folders.published, stateOfInputs(folders))).toBe(false);
});

test("folders that no run has seen are not as the last one", () => {
  const { folders } = afterARun();
  const moved = { data: `${folders.data}-moved`, published: path.join(`${folders.data}-moved`, "published") };
  renameSync(folders.data, moved.data);
  made.push(moved.data);
  made.splice(made.indexOf(folders.data), 1);
  expect(isAsLastRun(moved.published, stateOfInputs(moved))).toBe(false);
});

/** The same folders, and a site that was built of them. */
function afterABuild() {
  const { folders, at } = afterARun();
  const site = mkdtempSync(path.join(os.tmpdir(), "last-run-site-"));
  made.push(site);
  writeFileSync(path.join(site, "index.html"), "");
  recordRun(site, stateOfSiteInputs(folders), stateOfSiteInputs(folders));
  return { at, site, isUpToDate: () => isAsLastRun(site, stateOfSiteInputs(folders)) };
}

test("a site is up to date where neither it nor what it was made of has changed; the input files are not its own", () => {
  const { at, isUpToDate } = afterABuild();
  expect(isUpToDate()).toBe(true);
  appendFileSync(at("di-survey/panel.csv"), "x");
  expect(isUpToDate()).toBe(true);
});

test.each<readonly [string, (at: (name: string) => string, site: string) => void]>([
  ["the settings have another letter", (at) => appendFileSync(at("settings.yaml"), "x")],
  ["there are no settings", (at) => rmSync(at("settings.yaml"))],
  ["a published file was edited", (at) => appendFileSync(at("published/catalogue.json"), " ")],
  ["a page was edited", (_, site) => appendFileSync(path.join(site, "index.html"), " ")],
  ["a page is gone", (_, site) => rmSync(path.join(site, "index.html"))],
  ["a page has another name", (_, site) => renameSync(path.join(site, "index.html"), path.join(site, "other.html"))],
  ["the base path is another", () => vi.stubEnv("SITE_BASE", "/keizai/")],
])("a site is not up to date where %s", (_, change) => {
  const { at, site, isUpToDate } = afterABuild();
  change(at, site);
  expect(isUpToDate()).toBe(false);
});
