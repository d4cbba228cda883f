import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settings, trades } from "../../src/datasets/store.ts";
import { launchBrowser } from "./launch.ts";
import { type Served, serve } from "./serve.ts";

/** `/proprietors/position/` of the built site as a new user meets it: on a phone, with the keyboard alone, with scripts off (issue 4 item 5). */

const base = settings().site.base;
const PHONE = { width: 360, height: 740 };
let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve("dist", base)]);
});

afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

test("with the keyboard alone an owner finds the place of 780万円, and nothing is sent or stored", async () => {
  const page = await open(true);
  const asked: string[] = [];
  // The browser fetches the tab's picture when it likes.
  page.on("request", (request) => request.url().endsWith("/icon.svg") || asked.push(request.url()));
  await page.focus("#position-trade");
  const down = trades().findIndex(({ label }) => label === "小売業") + 1;
  for (const key of [...Array.from({ length: down }, () => "ArrowDown"), "Tab", "Tab"]) await page.keyboard.press(key);
  await page.keyboard.type("780万円");
  await page.keyboard.press("Tab");
  await page.keyboard.type("▲２０万");
  await page.keyboard.press("Enter");
  const spoken = await page.locator("#position-result").ariaSnapshot();
  expect(spoken).toMatch(/^- status:/);
  expect(spoken).toMatch(/heading "小売業の中での位置"/);
  expect(spoken).toMatch(/売上780万円は、小売業の中で/);
  expect(spoken).toMatch(/所得 ?マイナス ?20万円は、小売業の中で低いほうの4分の1に入ります/);
  expect(asked).toEqual([]);
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search]),
  ).toEqual([0, 0, "", ""]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});

test("what cannot be read is said at its field, which has the focus", async () => {
  const page = await open(true);
  await page.selectOption("#position-trade", { label: "全業種" });
  await page.fill("#position-sales", "1億2千万");
  await page.press("#position-sales", "Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("position-sales");
  const field = page.getByRole("textbox", { name: "売上（収入）金額" });
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#position-sales-error").innerText()).toContain("金額として読めません");
  expect(await page.locator("#position-income-error").innerText()).toBe("所得を入れてください。");
  expect(await page.locator("#position-result").innerText()).toBe("");
});

test("where a trade is withheld, all trades stand beside it", async () => {
  const page = await open(true);
  await page.selectOption("#position-trade", { label: "卸売業" });
  await page.fill("#position-sales", "3000万");
  await page.fill("#position-income", "200万");
  await page.press("#position-income", "Enter");
  const result = await page.locator("#position-result").innerText();
  expect(result).toContain("卸売業の値の公表を控えているため、比べられません");
  expect(result).toContain("全業種の中での位置");
});

test("with scripts off there is no form, but the table and a worked example", async () => {
  const page = await open(false);
  expect(await page.locator("#position-form").isVisible()).toBe(false);
  expect(await page.getByRole("table").isVisible()).toBe(true);
  expect(await page.getByRole("heading", { name: "表の読み方の例" }).isVisible()).toBe(true);
});

async function open(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${served.origin}${base}proprietors/position/`);
  return page;
}
