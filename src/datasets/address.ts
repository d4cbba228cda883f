import process from "node:process";
import { settings } from "./store.ts";

/** Folder of the server under which the site stands: `/` or `/keizai/`; `SITE_BASE` overrides settings.yaml for tests. */
export function siteBase(): string {
  return process.env["SITE_BASE"] ?? settings().site.base;
}

/** `/data/` → the link as a page writes it (`/keizai/data/`). Throws where the path does not start with `/`. */
export function url(path: string): string {
  return under(siteBase(), path);
}

/** `/data/` → the full address with host, for feeds, metadata and citations. */
export function fullUrl(path: string): string {
  return new URL(url(path), settings().site.url).href;
}

/** A path of the site put under a base folder that ends with `/`. */
export function under(base: string, path: string): string {
  if (!path.startsWith("/")) throw new Error(`site path: ${path}`);
  return base + path.slice(1);
}

/** `2026-Q3` → the address of its report. */
export function reportPath(period: string): string {
  return `/di-survey/${period.toLowerCase()}/`;
}

/** Address of a dataset as it stood before a revision of that date: `/data/archive/2026-11-22/di-survey/….csv`. */
export function archivePath(date: string, id: string, extension: "csv" | "json"): string {
  return downloadPath(`archive/${date}/${id}`, extension);
}

/** Address of a dataset as a file: `/data/di-survey/….csv`. */
export function downloadPath(id: string, extension: "csv" | "xlsx" | "json"): string {
  return `/data/${id}.${extension}`;
}
