import { renderAsync } from "@resvg/resvg-js";
import { FONT_FAMILY } from "./fonts.ts";

/** An SVG of ours as PNG, `zoom` px for each of its own, with the letters of the font files and no others. Throws on broken SVG. */
export async function rasterise(svg: string, zoom: number, fontFiles: string[]): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    background: "#fff",
    fitTo: { mode: "zoom", value: zoom },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
  });
  return image.asPng();
}
