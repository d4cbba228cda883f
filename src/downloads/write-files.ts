import { link, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import type { SiteFile } from "./files.ts";

/**
 * Writes files into the built site. A file that stands just so in the site before (`STANDING_SITE`, set by scripts/site.ts) is that
 * file still, with its date: programs that send a site to its host then send what is new. Throws the system's error.
 */
export async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(folder, file.path))));
  await Promise.all([...folders].map((each) => mkdir(each, { recursive: true })));
  await Promise.all(files.map((file) => write(path.join(folder, file.path), file)));
}

async function write(target: string, { path: name, content }: SiteFile): Promise<void> {
  const site = process.env["STANDING_SITE"];
  const taken = site !== undefined && (await take(path.join(site, name), target, content));
  if (!taken) await writeFile(target, content);
}

/** Gives a file a second name where it holds just this; the folder with its first name goes away when the new site takes its place. */
async function take(standing: string, target: string, content: SiteFile["content"]): Promise<boolean> {
  try {
    if (!(await readFile(standing)).equals(Buffer.from(content))) return false;
    await link(standing, target);
    return true;
  } catch {
    return false;
  }
}
