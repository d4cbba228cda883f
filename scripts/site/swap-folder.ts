import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/** Puts a finished folder in the place of another by renaming. Throws the system's error with the old folder in place. */
export function swapIn(finished: string, folder: string): void {
  const old = path.join(path.dirname(folder), `.tmp-${path.basename(folder)}-old-${process.pid}`);
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
