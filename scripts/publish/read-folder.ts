import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Another run has written the folder since this one read it, or while it did; what this one makes does not follow from what stands there. */
export class FolderChanged extends Error {
  constructor(folder: string) {
    super(`written by another run: ${folder}`);
    this.name = "FolderChanged";
  }
}

/** What `read` reads of a folder that another run may swap meanwhile: a file that goes away is `FolderChanged`, not a fault of the disk. */
export function unlessSwapped<T>(folder: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "ENOENT" ? new FolderChanged(folder) : error;
  }
}

/** All files of a folder as text, by path with `/`; a missing folder is empty. Throws `FolderChanged`. */
export function readFolder(folder: string): ReadonlyMap<string, string> {
  return existsSync(folder) ? unlessSwapped(folder, () => read(folder)) : new Map();
}

function read(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")];
    }),
  );
}
