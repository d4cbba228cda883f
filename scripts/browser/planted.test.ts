import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Check, WIDTHS } from "./defect.ts";
import { examine, type Reader } from "./examine.ts";
import { launchBrowser } from "./launch.ts";
import { plantAddress, plants, writePlantedSite } from "./planted-site.ts";
import { openReader } from "./reader.ts";
import { type Served, serve } from "./serve.ts";

/** The examination itself is examined: a sound page passes, and every planted defect is found. */

const folder = writePlantedSite();
let browser: Browser;
let reader: Reader;
let served: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await openReader(browser, "light");
  served = await serve(folder, "/keizai/");
});

afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
  rmSync(folder, { recursive: true });
});

test("a sound page has no defect", async () => expect(await checksThatFail("sound/")).toEqual([]));

test.each(plants.map((plant, index) => ({ ...plant, address: plantAddress(index) })))("$name is found", async ({
  address,
  check,
}) => expect(await checksThatFail(address)).toContain(check));

test("a page that hides that its data are samples is found", async () =>
  expect(await checksThatFail("unlabelled/")).toEqual(["sampleLabel", "sampleLabel"]));

test("a page that is not there is found", async () => expect(await checksThatFail("none/")).toContain("answer"));

async function checksThatFail(address: string): Promise<Check[]> {
  const visit = { origin: served.origin, scheme: "light", sample: true, barriersAt: WIDTHS } as const;
  const defects = await examine(reader, `/keizai/${address}`, visit);
  return defects.map(({ check }) => check);
}
