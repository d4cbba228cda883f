import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { keptFile } from "../kept.ts";

/** The font of all pictures, whatever the machine has. */
export const FONT_FAMILY = "BIZ UDPGothic";
export const FONT_PACKAGE = "@expo-google-fonts/biz-udpgothic";

/**
 * Files of the font (regular, bold) cut to the letters of a text: resvg reads its font files anew for each text of a drawing, and
 * the whole font has 4 MB. Throws where the cache cannot be written.
 */
export function fontFiles(text: string): Promise<string[]> {
  const letters = [...new Set(text)].sort().join("");
  return Promise.all(
    ["400Regular/BIZUDPGothic_400Regular.ttf", "700Bold/BIZUDPGothic_700Bold.ttf"].map((file) =>
      keptFile({ extension: "ttf", source: `${file} ${letters}`, packages: [FONT_PACKAGE, "subset-font"] }, async () =>
        subsetFont(await readFile(resolve(`${FONT_PACKAGE}/${file}`)), letters, { targetFormat: "truetype" }),
      ),
    ),
  );
}

const { resolve } = createRequire(import.meta.url);
