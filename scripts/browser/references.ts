import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileOf } from "./serve.ts";

/** A built site: its folder, its base path, and the origin where it will be published (canonical links, feed, sitemap). */
export interface Site {
  readonly folder: string;
  readonly base: string;
  readonly url: string;
}

/** References in pages, feeds and sitemaps that lead nowhere: no such file, no such anchor, or an address outside the base path. */
export function brokenReferences(site: Site): { detail: string; address: string }[] {
  return globSync("**/*.{html,xml}", { cwd: site.folder })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .flatMap((file) => {
      const references = new Set(referencesIn(readFileSync(path.join(site.folder, file), "utf8")));
      return [...references]
        .filter((reference) => isBroken(reference, file, site))
        .map((detail) => ({ detail, address: file }));
    });
}

const REFERENCE = /\s(?:href|src|action|poster)="([^"]*)"|\scontent="(https?:[^"]*)"|<(?:loc|link)>([^<]*)</g;

function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .map((reference) => reference.replaceAll("&amp;", "&").replaceAll("&#38;", "&"));
}

function isBroken(reference: string, file: string, { folder, base, url }: Site): boolean {
  const page = new URL(base + file.replace(/(^|\/)index\.html$/, "$1"), url);
  if (!URL.canParse(reference, page.href)) return true;
  const target = new URL(reference, page);
  if (target.origin !== page.origin) return !/^(?:https?|mailto|tel|data):$/.test(target.protocol);
  const found = fileOf(folder, base, target.pathname);
  return found === null || (target.hash.length > 1 && !hasAnchor(found, decodeURIComponent(target.hash.slice(1))));
}

function hasAnchor(file: string, id: string): boolean {
  return readFileSync(file, "utf8").includes(` id="${id}"`);
}
