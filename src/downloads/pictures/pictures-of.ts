import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SiteFile } from "../files.ts";
import { PNG_ZOOM } from "./figure-files.ts";
import { picture } from "./picture.ts";

/** The figures that Astro wrote as SVG into a built site (`/region/figures/….svg`), as PNG beside them. */
export async function picturesOf(folder: string): Promise<readonly SiteFile[]> {
  const files = globSync("*/figures/*.svg", { cwd: folder });
  const images = await Promise.all(
    files.map(async (file) => picture(await readFile(path.join(folder, file), "utf8"), PNG_ZOOM)),
  );
  return files.map((file, at) => ({
    path: `/${file.replaceAll("\\", "/").replace(/svg$/, "png")}`,
    content: images[at] ?? "",
  }));
}
