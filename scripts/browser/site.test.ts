import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settings } from "../../src/datasets/store.ts";
import type { Check, Defect } from "./defect.ts";
import { badDownloads } from "./downloads.ts";
import { launchBrowser } from "./launch.ts";
import { pageList } from "./page-list.ts";
import { brokenReferences } from "./references.ts";
import { type Served, serve } from "./serve.ts";
import { summarise } from "./summary.ts";
import { tour } from "./tour.ts";

/** The built site in `dist/`, every page of it, as readers meet it. Source: site.md §2. */

const { site, sample } = settings();
const pages = pageList("dist", site.base);
/** One page of each make that differs: the rest has the same style sheet. */
const few = [site.base, `${site.base}data/`, ...lastOf("di-survey"), ...lastOf("industries")];

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serve("dist", site.base);
});

afterAll(() => Promise.all([browser.close(), served.close()]));

test("there are pages to examine", () => expect(pages.length).toBeGreaterThan(1));

test("every reference leads somewhere", () =>
  expect(summarise(brokenReferences({ folder: "dist", base: site.base, url: site.url }))).toEqual([]));

test("every download can be read, and says so where its data are samples", () =>
  expect(badDownloads("dist", sample)).toEqual([]));

const promises: readonly { check: Check; promise: string }[] = [
  { check: "answer", promise: "is there" },
  { check: "console", promise: "gives the browser nothing to complain of, the CSP included" },
  { check: "otherHosts", promise: "asks nothing of other hosts" },
  { check: "barriers", promise: "has no barrier that axe finds (WCAG 2.2 AA)" },
  { check: "overflow", promise: "fits 320, 360 and 1280 px" },
  { check: "smallText", promise: "has no text under 14 px on screen" },
  { check: "smallPrint", promise: "has no text under 9 pt on paper" },
  { check: "withoutScripts", promise: "is complete with scripts off" },
  { check: "sampleLabel", promise: "says that its data are samples while they are" },
];

describe("every page", () => {
  let defects: readonly Defect[] = [];

  beforeAll(async () => {
    defects = await tour(browser, pages, { origin: served.origin, scheme: "light", sample, barriersAt: [320] });
  });

  test.each(promises)("$promise", ({ check }) => expect(summarise(of(defects, check))).toEqual([]));
});

test("dark pages have no barrier either", async () => {
  const defects = await tour(browser, few, { origin: served.origin, scheme: "dark", sample, barriersAt: [1280] });
  expect(summarise(of(defects, "barriers"))).toEqual([]);
});

function of(defects: readonly Defect[], check: Check): Defect[] {
  return defects.filter((defect) => defect.check === check);
}

function lastOf(section: string): string[] {
  return pages.filter((page) => page.startsWith(`${site.base}${section}/`)).slice(-1);
}
