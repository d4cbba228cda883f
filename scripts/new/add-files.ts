import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes files under a folder; what is there already is left as it is, whoever was faster. Other faults of the disk are thrown. */
export function addFiles(
  root: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): readonly { readonly file: string; readonly written: boolean }[] {
  return [...files].map(([file, content]) => {
    const place = path.join(root, ...file.split("/"));
    mkdirSync(path.dirname(place), { recursive: true });
    return { file, written: isNew(place, content) };
  });
}

function isNew(place: string, content: string | Uint8Array): boolean {
  try {
    writeFileSync(place, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
