import type { Browser } from "playwright-core";
import type { Defect, Visit } from "./defect.ts";
import { examine } from "./examine.ts";
import { openReader } from "./reader.ts";

/** Pages that are examined at the same time. */
const READERS = 4;

/** Examines pages several at a time; defects in the order of the addresses. */
export async function tour(browser: Browser, addresses: readonly string[], visit: Visit): Promise<Defect[]> {
  const found = new Map<string, readonly Defect[]>();
  const waiting = [...addresses];
  const readOn = async () => {
    const reader = await openReader(browser, visit.scheme);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      found.set(address, await examine(reader, address, visit));
    }
    await Promise.all([reader.page.context().close(), reader.plain.context().close()]);
  };
  await Promise.all(Array.from({ length: READERS }, readOn));
  return addresses.flatMap((address) => found.get(address) ?? []);
}
