import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

/**
 * A public file that takes long to make: taken from node_modules/.cache/downloads where it was made before, else made and kept
 * there. `source` = the whole text that it is made of, beside the packages named, whose versions count too: whoever changes either
 * gets another file. The folder holds nothing but what the site publishes.
 */
export async function kept(
  { extension, source, packages }: { extension: string; source: string; packages: readonly string[] },
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = [...packages.map(version), source].join("\n");
  const file = path.join(CACHE, `${createHash("sha256").update(key).digest("hex")}.${extension}`);
  return (await readFile(file).catch(() => null)) ?? keep(file, await make());
}

/** Written aside and renamed, because two builds may run at once. A folder that cannot be written costs time, not the build. */
async function keep(file: string, content: Uint8Array): Promise<Uint8Array> {
  const aside = `${file}.${process.pid}`;
  await mkdir(CACHE, { recursive: true })
    .then(() => writeFile(aside, content))
    .then(() => rename(aside, file))
    .catch(() => undefined);
  return content;
}

const CACHE = path.join(import.meta.dirname, "../../node_modules/.cache/downloads");
const { resolve } = createRequire(import.meta.url);
const versions = new Map<string, string>();

/** A package's name and version. Throws where it is not installed. */
function version(name: string): string {
  const known = versions.get(name) ?? versionOf(name);
  versions.set(name, known);
  return known;
}

function versionOf(name: string): string {
  const folder = `${path.sep}${path.join("node_modules", ...name.split("/"))}`;
  const entry = resolve(name);
  return readFileSync(path.join(entry.slice(0, entry.lastIndexOf(folder)), folder, "package.json"), "utf8");
}
