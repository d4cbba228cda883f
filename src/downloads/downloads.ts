import { readFile } from "node:fs/promises";
import path from "node:path";
import { dataFiles, type SiteFile } from "./files.ts";
import { cardFiles } from "./pictures/cards.ts";
import { figureFiles } from "./pictures/figure-files.ts";

/** Every file beside the pages that is made of published data alone: datasets, the newest reports' figures, the cards of shared links. */
export async function downloads(): Promise<readonly SiteFile[]> {
  const css = await readFile(path.join(import.meta.dirname, "../charts/chart.css"), "utf8");
  return (await Promise.all([dataFiles(), figureFiles(css), cardFiles(css)])).flat();
}
