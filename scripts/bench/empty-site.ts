import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes a site of one empty page with the project's own configuration (without our writer of downloads) into a folder
 * beside that configuration; returns the arguments for `node` that build it.
 */
export function writeEmptySite(root: string, folder: string): string[] {
  mkdirSync(path.join(folder, "src/pages"), { recursive: true });
  writeFileSync(
    path.join(folder, "src/pages/index.astro"),
    `<html lang="ja"><head><title>空</title></head><body></body></html>\n`,
  );
  writeFileSync(
    path.join(folder, "astro.config.mjs"),
    `import config from "../astro.config.mjs";\nexport default { ...config, integrations: [] };\n`,
  );
  return [path.join(root, "node_modules/astro/bin/astro.mjs"), "build", "--root", folder];
}
