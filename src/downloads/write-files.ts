import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SiteFile } from "./files.ts";

/** Writes files into the built site. Throws the system's error. */
export async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(folder, file.path))));
  await Promise.all([...folders].map((each) => mkdir(each, { recursive: true })));
  await Promise.all(files.map((file) => writeFile(path.join(folder, file.path), file.content)));
}
