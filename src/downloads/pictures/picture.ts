import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { rasterise } from "./rasterise.ts";

/**
 * An SVG of ours as PNG, `zoom` px for each of its own. What was made before is taken from node_modules/.cache/pictures, found by
 * the SVG's own text (a picture takes a tenth of a second): the folder holds nothing but public figures.
 */
export async function picture(svg: string, zoom: number): Promise<Uint8Array> {
  const name = createHash("sha256").update(`${VERSIONS} ${zoom} ${svg}`).digest("hex");
  const file = path.join(CACHE, `${name}.png`);
  return (await readFile(file).catch(() => null)) ?? keep(file, await rasterise(svg, zoom));
}

/** Written aside and renamed, because two builds may run at once. A folder that cannot be written costs time, not the build. */
async function keep(file: string, content: Uint8Array): Promise<Uint8Array> {
  const aside = `${file}.${process.pid}`;
  await mkdir(CACHE, { recursive: true })
    .then(() => writeFile(aside, content))
    .then(() => rename(aside, file))
    .catch(() => undefined);
  return content;
}

const { resolve } = createRequire(import.meta.url);
/** What a picture depends on beside its SVG: another version of either draws anew. */
const VERSIONS = [resolve("@resvg/resvg-wasm"), resolve("@expo-google-fonts/biz-udpgothic")]
  .map((file) => readFileSync(path.join(path.dirname(file), "package.json"), "utf8"))
  .join("");
const CACHE = path.join(import.meta.dirname, "../../../node_modules/.cache/pictures");
