import { kept } from "../kept.ts";
import { FONT_PACKAGE, fontFiles } from "./fonts.ts";

/**
 * SVGs of ours as PNG, `zoom` px for each of their own, in their order. Each is drawn once for its text (that takes some 0.06 s); the
 * drawing is loaded, and the font cut to the letters of all, where one is not kept yet.
 */
export async function pictures(svgs: readonly string[], zoom: number): Promise<readonly Uint8Array[]> {
  let drawing: Promise<(svg: string) => Promise<Uint8Array>> | undefined;
  return Promise.all(
    svgs.map((svg) =>
      kept({ extension: "png", source: `${zoom} ${svg}`, packages: PACKAGES }, async () => {
        drawing ??= drawingOf(svgs, zoom);
        return (await drawing)(svg);
      }),
    ),
  );
}

async function drawingOf(svgs: readonly string[], zoom: number): Promise<(svg: string) => Promise<Uint8Array>> {
  const [{ rasterise }, fonts] = await Promise.all([import("./rasterise.ts"), fontFiles(svgs.join(""))]);
  return (svg) => rasterise(svg, zoom, fonts);
}

/** What a picture depends on beside its SVG. */
const PACKAGES = ["@resvg/resvg-js", FONT_PACKAGE] as const;
