import type { Source } from "../../src/datasets/contract.ts";
import type { Settings } from "../../src/datasets/settings.ts";
import type { CirculationYear } from "../ingest/circulation/parts.ts";
import { ingestCirculation } from "../ingest/circulation.ts";
import { type Sources, sourceOf } from "../ingest/resas/sources.ts";
import type { Finding, Reading, SourceFile } from "../model.ts";
import { chooseTableFile } from "../read/choose.ts";
import { readTable } from "../read/table.ts";

/** 地域経済循環図 as typed, with its source. */
export interface Circulation {
  readonly figures: readonly CirculationYear[];
  readonly source: Source;
}

/** circulation.csv or .xlsx, and what looks like a copy of it. */
export function isCirculation({ path }: SourceFile): boolean {
  return /\/circulation[^/]*$/i.test(path);
}

/** The typed figures of a folder; absent where there are none, or where the template is still as it was made. No figure without a source. */
export async function readCirculation(
  files: readonly SourceFile[],
  folder: string,
  sources: Sources,
  settings: Pick<Settings, "area" | "chamber">,
  prints: Map<string, string>,
): Promise<Reading<Circulation | "absent">> {
  if (files.length === 0) return { value: "absent", findings: [] };
  const chosen = chooseTableFile(files, "circulation", folder);
  if (chosen.value === null) return { value: null, findings: chosen.findings };
  const table = await readTable(chosen.value);
  const figures = table.value === null ? null : ingestCirculation(table.value);
  const findings = [...chosen.findings, ...table.findings, ...(figures?.findings ?? [])];
  if (table.value === null || figures === null || figures.value === null) return { value: null, findings };
  if (figures.value.length === 0) return { value: "absent", findings };
  prints.set(table.value.file, table.value.sha256);
  const { path: file } = chosen.value;
  const late = figures.value.filter(({ year }) => year > Number(folder.slice(folder.lastIndexOf("/") + 1)));
  if (late.length > 0)
    return { value: null, findings: [...findings, ...late.map(({ year }) => tooLate(file, year, folder))] };
  const name = file.slice(file.lastIndexOf("/") + 1);
  const entry = sourceOf(sources, name);
  if (entry === null) return { value: null, findings: [...findings, lacksSource(file, name, folder)] };
  const { source, retrievedOn, edition, processed } = entry;
  const scope = entry.scope ?? settings.area.scope ?? `${settings.chamber.city}の全域`;
  const { sha256 } = table.value;
  const from: Source = {
    name: source,
    retrievedOn,
    ...(edition === undefined ? {} : { edition }),
    scope,
    processed,
    file,
    sha256,
  };
  return { value: { figures: figures.value, source: from }, findings };
}

function tooLate(file: string, year: number, folder: string): Finding {
  return {
    code: "E-PERIOD-82",
    file,
    problem: `集計年に ${year} とありますが、フォルダー ${folder} の年より先です。`,
    remedy: "集計年を出典の図と見比べて直してください。",
  };
}

function lacksSource(file: string, name: string, folder: string): Finding {
  return {
    code: "E-FILE-33",
    file,
    problem: `${name} の出典が sources.yaml に書かれていません。`,
    remedy: `${folder}/sources.yaml の files に「- { file: ${name}, source: "出典の名前", retrievedOn: "2026-04-01" }」の形の行を加えてください（retrievedOn は取得した日）。`,
  };
}
