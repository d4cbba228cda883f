import { kept } from "../kept.ts";
import { rasterise } from "./rasterise.ts";

/** An SVG of ours as PNG, `zoom` px for each of its own; drawn once for each text of the SVG (a picture takes a tenth of a second). */
export function picture(svg: string, zoom: number): Promise<Uint8Array> {
  return kept({ extension: "png", source: `${zoom} ${svg}`, packages: PACKAGES }, () => rasterise(svg, zoom));
}

/** What a picture depends on beside its SVG. */
const PACKAGES = ["@resvg/resvg-wasm", "@expo-google-fonts/biz-udpgothic"] as const;
