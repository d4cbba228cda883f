import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { holdLock, isAlive } from "./folder-lock.ts";

/** A folder beside, for what will replace another. `release` says that the run needs it no more. */
export interface Aside {
  readonly folder: string;
  readonly release: () => void;
}

/**
 * The folder aside has always the same name, so that Node finds again what it compiled of the pages; another name where a
 * second run holds it. What runs left that were cut off is cleared away. Throws nothing: where no folder can be made, writing into it will say so.
 */
export function asideOf(folder: string): Aside {
  const usual = path.join(path.dirname(folder), `.tmp-${path.basename(folder)}`);
  try {
    clearLeftovers(usual);
    const release = holdLock(`${usual}-lock`);
    rmSync(usual, { recursive: true, force: true });
    return { folder: usual, release };
  } catch {
    return { folder: `${usual}-${process.pid}`, release: () => {} };
  }
}

/** Folders of second runs whose process is gone. */
function clearLeftovers(usual: string): void {
  const parent = path.dirname(usual);
  const start = `${path.basename(usual)}-`;
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const pid = name.startsWith(start) ? Number(name.slice(start.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
