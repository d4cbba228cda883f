import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** Starts the installed browser without a window and without any traffic of its own; throws where none is installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("no browser: run npm run pretest");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Source: toolchain.md; the last one keeps a page's request to another host from leaving the machine. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
