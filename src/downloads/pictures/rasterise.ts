import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** An SVG of ours as PNG, `zoom` px for each of its own, with the letters of BIZ UDPGothic whatever the machine has. Throws on broken SVG. */
export async function rasterise(svg: string, zoom: number): Promise<Uint8Array> {
  ready ??= fonts();
  const drawing = new Resvg(svg, {
    background: "#fff",
    fitTo: { mode: "zoom", value: zoom },
    font: { fontBuffers: await ready, defaultFontFamily: "BIZ UDPGothic" },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

/** Loaded with the first picture: most builds find all of theirs in the cache. */
let ready: Promise<Uint8Array[]> | undefined;

async function fonts(): Promise<Uint8Array[]> {
  await initWasm(readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Promise.all(
    ["400Regular/BIZUDPGothic_400Regular.ttf", "700Bold/BIZUDPGothic_700Bold.ttf"].map((file) =>
      readFile(resolve(`@expo-google-fonts/biz-udpgothic/${file}`)),
    ),
  );
}

const { resolve } = createRequire(import.meta.url);
