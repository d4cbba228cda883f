import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** What a reader's line carries for one page, in bytes after gzip: the page, its style sheets and pictures, its scripts. */
export interface Weight {
  readonly page: string;
  readonly html: number;
  readonly files: number;
  readonly scripts: number;
}

/** The weight of every page of a built site, in order of path. */
export function weights(folder: string, base: string): Weight[] {
  return globSync("**/*.html", { cwd: folder })
    .sort()
    .map((file) => weigh(folder, base, file.replaceAll("\\", "/")));
}

/** Bytes of all files of a built site, as they lie on the disk. */
export function totalBytes(folder: string): number {
  return globSync("**/*.*", { cwd: folder }).reduce(
    (sum, file) => sum + readFileSync(path.join(folder, file)).length,
    0,
  );
}

function weigh(folder: string, base: string, file: string): Weight {
  const html = readFileSync(path.join(folder, file), "utf8");
  const load = (address: string) => gzipped(readFileSync(path.join(folder, address.slice(base.length))));
  const sum = (pattern: RegExp) =>
    [...html.matchAll(pattern)].reduce((total, match) => total + load(match[1] ?? ""), 0);
  const inline = [...html.matchAll(/<script(?![^>]*\b(?:src|application\/ld\+json))[^>]*>([^<]+)</g)].map(
    (match) => match[1] ?? "",
  );
  return {
    page: `/${file.replace(/index\.html$/, "")}`,
    html: gzipped(html),
    files: sum(/<link rel="stylesheet" href="([^"]+)"/g) + sum(/<img[^>]* src="([^"]+)"/g),
    scripts: sum(/<script[^>]* src="([^"]+)"/g) + inline.reduce((total, script) => total + gzipped(script), 0),
  };
}

function gzipped(content: string | Uint8Array): number {
  return gzipSync(content).length;
}
