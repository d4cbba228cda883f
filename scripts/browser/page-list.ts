import { globSync } from "node:fs";

/** The addresses of every page of a built site, from the base path on (`/keizai/di-survey/`), in order. */
export function pageList(folder: string, base: string): string[] {
  return globSync("**/*.html", { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .map((file) => base + file.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
}
