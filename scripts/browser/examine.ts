import type { Page } from "playwright-core";
import { findBarriers } from "./axe.ts";
import { CHECKS, type Check, type Defect, type Visit, WIDTHS } from "./defect.ts";
import { listen } from "./noise.ts";
import { findOverflow, findSmallText, readPage, unfold } from "./probes.ts";

/** Two tabs of a browser; in `plain`, scripts are off. */
export interface Reader {
  readonly page: Page;
  readonly plain: Page;
}

/** Everything that is wrong with one page in a real browser: on a phone, on a desk, on paper, and with scripts off. */
export async function examine({ page, plain }: Reader, address: string, visit: Visit): Promise<Defect[]> {
  const { heard, stop } = listen(page, visit.origin);
  await page.emulateMedia({ media: "screen", colorScheme: visit.scheme });
  await page.setViewportSize(PHONE);
  const answer = await page.goto(visit.origin + address);
  await plain.goto(visit.origin + address);
  const [read, readPlain] = [await page.evaluate(readPage), await plain.evaluate(readPage)];
  await page.evaluate(unfold);
  const found: Readonly<Record<Check, readonly string[]>> = {
    ...(await examineScreens(page, visit)),
    ...heard,
    answer: answer?.ok() ? [] : [`HTTP ${answer?.status()}`],
    smallPrint: await smallPrint(page),
    withoutScripts: lost(read, readPlain),
    sampleLabel: visit.sample ? unlabelled(readPlain) : [],
  };
  stop();
  return CHECKS.flatMap((check) => [...new Set(found[check])].map((detail) => ({ check, address, detail })));
}

type PageReading = ReturnType<typeof readPage>;

const PHONE = { width: 360, height: 800 } as const;
const SMALLEST_ON_SCREEN = 14;
/** 9 pt in px. */
const SMALLEST_ON_PAPER = 12;

async function examineScreens(
  page: Page,
  { barriersAt }: Visit,
): Promise<Record<"barriers" | "overflow" | "smallText", string[]>> {
  const screens = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    screens.push({
      overflow: await page.evaluate(findOverflow),
      smallText: await page.evaluate(findSmallText, SMALLEST_ON_SCREEN),
      barriers: barriersAt.includes(width) ? await findBarriers(page) : [],
    });
  }
  return {
    overflow: screens.flatMap(({ overflow }) => overflow),
    smallText: screens.flatMap(({ smallText }) => smallText),
    barriers: screens.flatMap(({ barriers }) => barriers),
  };
}

async function smallPrint(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  return page.evaluate(findSmallText, SMALLEST_ON_PAPER);
}

function lost(read: PageReading, plain: PageReading): string[] {
  const missing = read.lines.filter((line) => !plain.lines.includes(line)).map((line) => `missing: ${line}`);
  return read.charts === plain.charts ? missing : [...missing, `charts: ${plain.charts} of ${read.charts}`];
}

function unlabelled({ lines, robots }: PageReading): string[] {
  return [
    ...(lines.some((line) => line.includes("見本データ")) ? [] : ["見本データ is not said"]),
    ...(robots.includes("noindex") ? [] : ["robots may index"]),
  ];
}
