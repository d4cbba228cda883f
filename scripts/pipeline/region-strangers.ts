import { readdirSync } from "node:fs";
import path from "node:path";
import type { Sources } from "../ingest/resas/sources.ts";
import type { Finding } from "../model.ts";

/** Folders inside a year's folder: an unpacked ZIP is never passed over in silence. */
export function innerFolders(root: string, folder: string): readonly Finding[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => ({
      code: "E-FILE-65" as const,
      file: `${folder}/${name.normalize("NFC")}`,
      problem: "このフォルダーの中は読みません。",
      remedy: `ZIPを展開したフォルダーなら、もとのZIPをそのまま置くか、中のファイルを ${folder} に移してください。要らなければ別の場所に移してください。`,
    }));
}

/** Entries of sources.yaml that speak of no file: most likely a misspelt name. `names` = files of the folder and of its ZIPs. */
export function lackingFiles(folder: string, { files }: Sources, names: readonly string[]): readonly Finding[] {
  const known = new Set(names.map((name) => name.normalize("NFC")));
  return files
    .filter(({ file }) => !known.has(file.normalize("NFC")))
    .map(({ file }) => ({
      code: "W-FILE-65" as const,
      file: `${folder}/sources.yaml`,
      problem: `「${file}」の出典が書かれていますが、その名前のファイルはありません。`,
      remedy: "ファイル名を確かめてください。ファイルを使わないなら、その行を消してください。",
    }));
}
