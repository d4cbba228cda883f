import { readdirSync } from "node:fs";
import path from "node:path";
import type { Dataset, Source } from "../../src/datasets/contract.ts";
import { ingestCirculation } from "../ingest/circulation.ts";
import { sourceOf, sourcesSchema } from "../ingest/resas/sources.ts";
import type { Finding, Reading, SourceFile } from "../model.ts";
import { circulationDatasets } from "../publish/region/circulation.ts";
import { regionDatasets } from "../publish/region/region-datasets.ts";
import { listSourceFiles } from "../read/source.ts";
import { readTable } from "../read/table.ts";
import { readOptionalYaml } from "./configuration.ts";

const FOLDER = "regional";
const FILE = "circulation.csv";
const CITY = "市全域（旧阿寒町・旧音別町を含む）";

/**
 * The datasets of the yearly regional report: the analysis of the public series (`indicators`, as they are published) and, where a folder
 * `regional/<year>/` holds a `circulation.csv`, the 地域経済循環図 of the newest one (files of different years are different vintages and
 * are never joined). Null where that file or its source is refused.
 */
export async function readRegion(
  root: string,
  progress: (message: string) => void,
  indicators: readonly Dataset[],
): Promise<Reading<readonly Dataset[]>> {
  const analysis = regionDatasets(indicators);
  const newest = newestCirculation(root);
  if (newest === null) return { value: analysis, findings: [] };
  progress("地域経済循環図の表を読んでいます");
  const { file, folder } = newest;
  const source = circulationSource(root, folder, file);
  const table = await readTable(file);
  const figures = table.value === null ? null : ingestCirculation(table.value);
  const findings = [...source.findings, ...table.findings, ...(figures?.findings ?? [])];
  if (source.value === null || figures === null || figures.value === null) return { value: null, findings };
  return { value: [...circulationDatasets(figures.value, source.value), ...analysis], findings };
}

/** The `circulation.csv` of the newest year; null where there is none. */
function newestCirculation(root: string): { readonly file: SourceFile; readonly folder: string } | null {
  for (const year of years(root)) {
    const folder = `${FOLDER}/${year}`;
    const file = listSourceFiles(root, folder).files.find((each) => each.path === `${folder}/${FILE}`);
    if (file !== undefined) return { file, folder };
  }
  return null;
}

/** Names of the year folders, the newest first. */
function years(root: string): readonly string[] {
  try {
    return readdirSync(path.join(root, FOLDER))
      .filter((name) => /^\d{4}$/.test(name))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

/** What `sources.yaml` beside the file says of it; a figure without a source is refused. Source: regional.md §4. */
function circulationSource(root: string, folder: string, { path: file }: SourceFile): Reading<Source> {
  const sources = readOptionalYaml(root, `${folder}/sources.yaml`, sourcesSchema);
  const entry = sources.value === null ? null : sourceOf(sources.value, FILE);
  if (entry !== null) {
    const { source, retrievedOn, edition, scope = CITY, processed } = entry;
    return {
      value: { name: source, retrievedOn, ...(edition === undefined ? {} : { edition }), scope, processed },
      findings: sources.findings,
    };
  }
  const missing: Finding = {
    code: "E-FILE-33",
    file,
    problem: `${FILE} の出典が sources.yaml に書かれていません。`,
    remedy: `${folder}/sources.yaml の files に、file: ${FILE} と、出典（source）、取得日（retrievedOn）を書いてください。`,
  };
  return { value: null, findings: sources.findings.length > 0 ? sources.findings : [missing] };
}
