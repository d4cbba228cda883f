import path from "node:path";
import type { Dataset } from "../../src/datasets/contract.ts";
import type { Settings } from "../../src/datasets/settings.ts";
import type { Finding, Reading } from "../model.ts";
import { regionDatasets } from "../publish/region/region-datasets.ts";
import { entriesOf } from "./folder-entries.ts";
import type { Region } from "./region-years.ts";

const FOLDER = "regional";

/**
 * The analysis of the public series (`indicators`, as they are published), and what the folders `regional/<year>/` hold: the
 * 地域経済循環図 and files of RESAS. Without such a folder nothing of theirs is loaded. Null where anything is refused. Source: issue 5.
 */
export async function readRegion(
  root: string,
  progress: (message: string) => void,
  indicators: readonly Dataset[],
  settings: Pick<Settings, "area" | "chamber">,
): Promise<Reading<Region>> {
  const { years, findings } = yearFolders(root);
  const analysis = regionDatasets(indicators);
  if (years.length === 0) return { value: { datasets: analysis, files: new Map() }, findings };
  const { readRegionYears } = await import("./region-years.ts");
  const read = await readRegionYears(root, years, settings, progress);
  const all = [...findings, ...read.findings];
  if (read.value === null) return { value: null, findings: all };
  const { datasets, files } = read.value;
  return { value: { datasets: [...datasets, ...analysis], files }, findings: all };
}

/** Folders of the years in order of time; whatever else lies there is named, for nothing reads it. */
function yearFolders(root: string): { readonly years: readonly number[]; readonly findings: readonly Finding[] } {
  const entries = entriesOf(path.join(root, FOLDER));
  const isYear = (name: string) => /^[12]\d{3}$/.test(name);
  const years = entries.filter(({ name, isFolder }) => isFolder && isYear(name)).map(({ name }) => Number(name));
  const findings = entries
    .filter(({ name, isFolder }) => !(isFolder && (isYear(name) || name === "indicators")) && !/^[.~]/.test(name))
    .map(
      ({ name, isFolder }): Finding => ({
        code: "W-FILE-40",
        file: `${FOLDER}/${name}`,
        problem: isFolder ? "このフォルダーの中は読みません。" : "このファイルは使いません。",
        remedy: `年次レポートのファイルは、${FOLDER}/2026 のような西暦4桁の名前のフォルダーに、統計表は ${FOLDER}/indicators に置いてください。`,
      }),
    );
  return { years: years.sort((a, b) => a - b), findings };
}
