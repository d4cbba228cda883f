import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settings } from "../../src/datasets/store.ts";
import { launchBrowser } from "./launch.ts";
import { pageList } from "./page-list.ts";
import { brokenReferences } from "./references.ts";
import { serve } from "./serve.ts";
import { summarise } from "./summary.ts";
import { tour } from "./tour.ts";

/**
 * The site as another host builds it: from a data folder that holds only `published/` and `settings.yaml`
 * (disclosure.md §1), under the base path /keizai/ (toolchain.md).
 */

const base = "/keizai/";
const folder = mkdtempSync(path.join(tmpdir(), "moved-"));
const data = path.join(folder, "data");
const out = path.join(folder, "site");
let build: ReturnType<typeof site>;

beforeAll(() => {
  cpSync("data/published", path.join(data, "published"), { recursive: true });
  const file = readFileSync("data/settings.yaml", "utf8");
  writeFileSync(path.join(data, "settings.yaml"), file.replace(/^( +base:).*$/m, `$1 ${base}`));
  build = site();
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the site is built with the confidential data absent", () => expect(build).toMatchObject({ status: 0 }));

test("under another base path it has the same pages", () =>
  expect(pageList(out, base)).toEqual(
    pageList("dist", settings().site.base).map((page) => page.replace(settings().site.base, base)),
  ));

test("under another base path every reference leads somewhere", () =>
  expect(summarise(brokenReferences({ folder: out, base, url: settings().site.url }))).toEqual([]));

test("under another base path a browser finds nothing wrong", async () => {
  const [browser, served] = await Promise.all([launchBrowser(), serve(out, base)]);
  const pages = pageList(out, base);
  const few = [base, `${base}data/`, ...pages.filter((page) => page.startsWith(`${base}di-survey/`)).slice(-1)];
  const visit = { scheme: "light", sample: settings().sample, barriersAt: [360, 1280] } as const;
  const defects = await tour(browser, few, { ...visit, origin: served.origin });
  await Promise.all([browser.close(), served.close()]);
  expect(summarise(defects)).toEqual([]);
});

test("where nothing has changed, a second build leaves it as it is", () => {
  const page = path.join(out, "index.html");
  const before = statSync(page);
  const { status, stdout } = site();
  expect({ status, isLeft: stdout.includes("そのまま") }).toEqual({ status: 0, isLeft: true });
  expect(statSync(page).ino).toBe(before.ino);
});

test("a page that somebody changed by hand is built anew, and downloads keep their dates", () => {
  const page = path.join(out, "index.html");
  const download = path.join(out, "feed.xml");
  const [text, { mtimeMs }] = [readFileSync(page, "utf8"), statSync(download)];
  writeFileSync(page, `${text} `);
  expect(site().status).toBe(0);
  expect(readFileSync(page, "utf8")).toBe(text);
  expect(statSync(download).mtimeMs).toBe(mtimeMs);
});

function site() {
  const args = ["scripts/site.ts", "--data", data, "--out", out];
  return spawnSync(process.execPath, args, { encoding: "utf8", env: withoutAddresses() });
}

/** The folders that the caller may have set must not be found instead. */
function withoutAddresses(): NodeJS.ProcessEnv {
  const { DATA_DIR: _data, PUBLISHED_DIR: _published, SITE_BASE: _base, ...env } = process.env;
  return env;
}
