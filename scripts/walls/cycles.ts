import type { Module } from "./modules.ts";

/** Every circle of imports once, as `a → b → a`. Type-only imports count too. Source: architecture.md §2. */
export function cycles(modules: readonly Module[]): string[] {
  const imports = new Map(modules.map((module) => [module.file, module.imports]));
  const finished = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file].join(" → "));
    if (start >= 0 || finished.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
}
