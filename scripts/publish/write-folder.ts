import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { withLock } from "./folder-lock.ts";
import { FolderChanged } from "./read-folder.ts";

/**
 * Makes `folder` hold exactly `files` (path with `/` → text): written aside, flushed, then swapped in by renaming, so that a killed
 * run, a full disk or two runs at once leave the old state. Returns false where nothing differed and nothing was written.
 * `standing` = what the caller read there before; where it is given and no longer stands, nothing is written.
 * Throws `FolderBusy`, `FolderChanged`, or the system's error (ENOSPC, EACCES, …), with the old state in place.
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, string> | null = null,
): boolean {
  const beside = besideOf(folder);
  mkdirSync(path.dirname(folder), { recursive: true });
  return withLock(beside("lock"), () => {
    recover(folder, beside("old"), beside("new"));
    if (holds(folder, files)) return false;
    if (standing !== null && !holds(folder, standing)) throw new FolderChanged(folder);
    try {
      for (const [name, text] of files) writeDurably(path.join(beside("new"), ...name.split("/")), text);
      if (existsSync(folder)) rename(folder, beside("old"));
      rename(beside("new"), folder);
    } catch (error) {
      recover(folder, beside("old"), beside("new"));
      throw error;
    }
    rmSync(beside("old"), { recursive: true, force: true });
    return true;
  });
}

/**
 * Brings the folder back where a run was cut off between taking the old one away and putting the new one in its place, so that nobody takes
 * it for one that was never written. Elsewhere it changes nothing. Throws `FolderBusy` where that run is still at work.
 */
export function recoverFolder(folder: string): void {
  const beside = besideOf(folder);
  if (existsSync(folder) || !existsSync(beside("old"))) return;
  withLock(beside("lock"), () => recover(folder, beside("old"), beside("new")));
}

function besideOf(folder: string): (name: string) => string {
  return (name) => path.join(path.dirname(folder), `.tmp-${path.basename(folder)}-${name}`);
}

/** Brings back the old state after a run that was cut off, and clears what it left. */
function recover(folder: string, old: string, half: string): void {
  if (existsSync(old) && !existsSync(folder)) rename(old, folder);
  rmSync(old, { recursive: true, force: true });
  rmSync(half, { recursive: true, force: true });
}

function holds(folder: string, files: ReadonlyMap<string, string>): boolean {
  if (!existsSync(folder)) return files.size === 0;
  const present = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return (
    present.length === files.size &&
    [...files].every(([name, text]) => {
      const file = path.join(folder, ...name.split("/"));
      return existsSync(file) && readFileSync(file, "utf8") === text;
    })
  );
}

function writeDurably(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = openSync(file, "w");
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
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
