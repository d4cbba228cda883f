import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

declare const axe: typeof Axe;

/** Has every page of a context carry axe from the start; the page's own CSP does not see it. */
export async function carryAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
}

/** What axe finds against WCAG 2.2 A and AA on a page as it stands, one line per element. */
export function findBarriers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
      // Off unless asked for, though it is WCAG 2.2 AA (2.5.8).
      rules: { "target-size": { enabled: true } },
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map(({ any, html }) => `${id}: ${any[0]?.message ?? help}: ${html.slice(0, 80)}`),
    );
  });
}
