import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** A public file that takes long to make. */
interface Product {
  readonly extension: string;
  /** The whole text that it is made of. */
  readonly source: string;
  /** What else it depends on: packages by name, whose versions count. */
  readonly packages: readonly string[];
}

/**
 * A product: taken from node_modules/.cache/downloads where it was made before, else made and kept there. Whoever changes what it
 * is made of gets another file. The folder holds nothing but what the site publishes. A folder that cannot be written costs time,
 * not the build.
 */
export async function kept(product: Product, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = fileOf(product);
  const standing = await readFile(file).catch(() => null);
  if (standing !== null) return standing;
  const content = await make();
  await keep(file, content).catch(() => undefined);
  return content;
}

/** The same for who needs a file and not its content: its path. Throws where the folder cannot be written. */
export async function keptFile(product: Product, make: () => Promise<Uint8Array>): Promise<string> {
  const file = fileOf(product);
  if (existsSync(file)) return file;
  await keep(file, await make()).catch((error: unknown) => {
    if (!existsSync(file)) throw error;
  });
  return file;
}

function fileOf({ extension, source, packages }: Product): string {
  const key = [...packages.map(version), source].join("\n");
  return path.join(CACHE, `${createHash("sha256").update(key).digest("hex")}.${extension}`);
}

/** Written aside and renamed, because two builds may run at once. */
async function keep(file: string, content: Uint8Array): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  await mkdir(CACHE, { recursive: true });
  await writeFile(aside, content);
  await rename(aside, file);
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
