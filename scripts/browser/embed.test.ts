import { createServer, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settings } from "../../src/datasets/store.ts";
import { launchBrowser } from "./launch.ts";
import { pageList } from "./page-list.ts";
import { type Served, serve } from "./serve.ts";

/** The figures' pages inside another site's frame, with the headers that the site's `_headers` asks for. Source: site.md §1. */

const { base } = settings().site;
const embedded = pageList("dist", base).filter((page) => page.startsWith(`${base}embed/`));

let browser: Browser;
let served: Served;
let other: Server;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serve("dist", base);
  other = createServer((request, response) => {
    const page = new URL(request.url ?? "/", "http://localhost").searchParams.get("page");
    response.setHeader("content-type", "text/html");
    response.end(
      `<!doctype html><title>a</title><iframe src="${served.origin}${page}" width="360" height="500"></iframe>`,
    );
  });
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
});

afterAll(() => Promise.all([browser.close(), served.close(), other.close()]));

test("each drawn figure of the newest report has its page", () => expect(embedded.length).toBeGreaterThan(5));

test.each([
  { name: "a figure", page: embedded[0] ?? "", shown: true },
  { name: "the home page", page: base, shown: false },
  { name: "the data page", page: `${base}data/`, shown: false },
])("another site shows $name in a frame: $shown", async ({ page, shown }) => {
  const tab = await browser.newPage();
  await tab.goto(`${otherOrigin()}/?page=${encodeURIComponent(page)}`, { waitUntil: "load" });
  const headings = await tab.frames()[1]?.locator("main h1").count();
  await tab.close();
  expect(headings).toBe(shown ? 1 : 0);
});

function otherOrigin(): string {
  const address = other.address();
  if (address === null || typeof address === "string") throw new Error(`address: ${address}`);
  return `http://127.0.0.1:${address.port}`;
}
