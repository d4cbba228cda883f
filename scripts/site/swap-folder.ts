import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** May the folder be replaced as a whole: is there none, nothing in it, or a site of ours? */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.length === 0 || SITE_FILES.every((name) => names.includes(name));
}

/** Files that every site of ours has at its top, and hardly any other folder has together. */
const SITE_FILES = ["index.html", "_headers", "htaccess-sample.txt"];

/**
 * Puts a finished folder in the place of another by renaming. Throws the system's error with the old folder in place;
 * the old folder of a run that was cut off between the two renames comes back first.
 */
export function swapIn(finished: string, folder: string): void {
  const old = path.join(path.dirname(folder), `.tmp-${path.basename(folder)}-old`);
  if (existsSync(old) && !existsSync(folder)) rename(old, folder);
  rmSync(old, { recursive: true, force: true });
  const replaces = existsSync(folder);
  if (replaces) rename(folder, old);
  try {
    rename(finished, folder);
  } catch (error) {
    if (replaces) rename(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Windows refuses a rename while a virus scanner or Explorer looks at a file: try again for two seconds. */
function rename(from: string, to: string): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (attempt >= 20 || (code !== "EPERM" && code !== "EBUSY" && code !== "EACCES")) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}
