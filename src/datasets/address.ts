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

/** Address of a figure of the newest report as a file: `/figures/sales.png`. It stays when the next report comes. */
export function figurePath(figure: string, extension: "csv" | "png" | "svg"): string {
  return `/figures/${figure}.${extension}`;
}

/** Address of the page that shows one figure inside other sites: `/embed/sales/`. */
export function embedPath(figure: string): string {
  return `/embed/${figure}/`;
}

/** Address of the picture that a link shows where it is shared: a report's own, or (null) that of all other pages. */
export function cardPath(period: string | null): string {
  return `/cards/${period?.toLowerCase() ?? "site"}.png`;
}

/** Anchor of a dataset on `/data/`: `di-survey-sales-balance-by-industry`. */
export function datasetAnchor(id: string): string {
  return id.replace("/", "-");
}
