import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The headers that the site's `_headers` file asks for on every page (its block `/*`); none without the file. */
export function sharedHeaders(folder: string): Record<string, string> {
  const file = path.join(folder, "_headers");
  return existsSync(file) ? parseShared(readFileSync(file, "utf8")) : {};
}

function parseShared(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith("#"));
  const start = lines.findIndex((line) => line.trim() === "/*");
  if (start < 0) return {};
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.trim() !== "" && !/^\s/.test(line));
  return Object.fromEntries(
    rest
      .slice(0, end < 0 ? rest.length : end)
      .filter((line) => line.includes(":"))
      .map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]),
  );
}
