import { expect, test } from "vitest";
import { settings, trades } from "../../src/datasets/store.ts";
import { launchBrowser } from "./launch.ts";
import { serve } from "./serve.ts";

/** The adviser's handout: a trade's page prints on one sheet of A4 (site.md §1). */
test("every trade's page prints on one sheet", async () => {
  const base = settings().site.base;
  const [browser, served] = await Promise.all([launchBrowser(), serve("dist", base)]);
  const sheets = new Map<string, number>();
  for (const { id } of trades()) {
    const page = await browser.newPage();
    await page.goto(`${served.origin}${base}industries/${id}/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    sheets.set(id, pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0);
    await page.close();
  }
  await Promise.all([browser.close(), served.close()]);
  expect(sheets).toEqual(new Map(trades().map(({ id }) => [id, 1])));
});
