import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** A source file: path from the root with `/`, its text, and what it imports (own files by path, packages by name). */
export interface Module {
  readonly file: string;
  readonly source: string;
  readonly imports: readonly string[];
}

/** Every TypeScript, Astro and MDX file of `scripts/` and `src/` under a root folder, in order of path; not the test that plants violations. */
export function readModules(root: string): Module[] {
  return globSync("{scripts,src}/**/*.{ts,mjs,astro,mdx}", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file !== "scripts/walls.test.ts")
    .sort()
    .map((file) => moduleOf(file, readFileSync(path.join(root, file), "utf8")));
}

/** Reads the imports of one file, also type-only, re-exported and dynamic ones and `import.meta.glob`. */
export function moduleOf(file: string, source: string): Module {
  const specifiers = [...source.matchAll(STATIC), ...source.matchAll(DYNAMIC)].map((match) => match[1] ?? "");
  return { file, source, imports: specifiers.map((specifier) => resolve(file, specifier)) };
}

const STATIC = /^\s*(?:import|export)\b(?:[^"'`;]*?\bfrom)?\s*["']([^"']+)["']/gm;
const DYNAMIC = /\bimport(?:\.meta\.glob)?(?:<[^>]*>)?\(\s*\[?\s*["'`]([^"'`]+)["'`]/g;

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("/")) return specifier.slice(1);
  const bare = specifier.replace(/\?.*$/, "");
  return bare.startsWith(".") ? path.posix.join(path.posix.dirname(file), bare) : bare;
}
