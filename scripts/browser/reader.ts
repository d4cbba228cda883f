import type { Browser } from "playwright-core";
import { carryAxe } from "./axe.ts";
import type { Visit } from "./defect.ts";
import type { Reader } from "./examine.ts";

/** Opens two tabs, one of them with scripts off, in which pages are examined one after the other. */
export async function openReader(browser: Browser, scheme: Visit["scheme"]): Promise<Reader> {
  const look = { colorScheme: scheme, locale: "ja-JP", viewport: { width: 360, height: 800 } };
  const context = await browser.newContext(look);
  await carryAxe(context);
  const plain = await browser.newContext({ ...look, javaScriptEnabled: false });
  return { page: await context.newPage(), plain: await plain.newPage() };
}
