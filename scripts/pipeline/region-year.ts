import type { Settings } from "../../src/datasets/settings.ts";
import { approvalsSchema } from "../config/approvals.ts";
import type { ResasTable } from "../ingest/resas/model.ts";
import { type Sources, sourcesSchema } from "../ingest/resas/sources.ts";
import type { Finding, Reading } from "../model.ts";
import { listSourceFiles } from "../read/source.ts";
import { applyApprovals } from "../validate/approve.ts";
import { readCommentary } from "./commentary.ts";
import { readOptionalYaml } from "./configuration.ts";
import { type Circulation, isCirculation, readCirculation } from "./region-circulation.ts";
import { readDownloads } from "./region-downloads.ts";
import { innerFolders, lackingFiles } from "./region-strangers.ts";

/** What one folder `regional/<year>/` holds. */
export interface RegionYear {
  readonly year: number;
  readonly circulation: Circulation | "absent";
  readonly tables: readonly ResasTable[];
  readonly commentary: string | null;
}

/** Files that are no tables. */
const WORDS = /^(?:sources\.yaml|approvals\.yaml|report\.md)$/i;

/** Reads a folder; reviews that staff have approved become notices. Null where anything is refused. Source: inputs.md §1, regional.md §7. */
export async function readRegionYear(
  root: string,
  year: number,
  settings: Pick<Settings, "area" | "chamber">,
  progress: (message: string) => void,
): Promise<Reading<RegionYear>> {
  const folder = `regional/${year}`;
  const listed = listSourceFiles(root, folder);
  const sources = readOptionalYaml(root, `${folder}/sources.yaml`, sourcesSchema);
  const approvals = readOptionalYaml(root, `${folder}/approvals.yaml`, approvalsSchema);
  const commentary = readCommentary(root, `${folder}/report.md`);
  const said: Sources = sources.value ?? sourcesSchema.parse({});
  const prints = new Map<string, string>();
  const files = listed.files.filter(({ path }) => !WORDS.test(nameOf(path)));
  const circulation = await readCirculation(files.filter(isCirculation), folder, said, settings, prints);
  const downloaded = files.filter((file) => !isCirculation(file));
  const tables = await readDownloads(downloaded, said, settings, progress, prints);
  const names = [...files.map(({ path }) => path), ...(tables.value ?? []).map(({ origin }) => origin.file)].map(
    nameOf,
  );
  const found: Finding[] = [
    ...[listed, sources, approvals, commentary, circulation].flatMap((reading) => reading.findings),
    ...(sources.value === null && sources.findings.length > 0 ? [] : tables.findings),
    ...innerFolders(root, folder),
    ...(tables.value === null ? [] : lackingFiles(folder, said, names)),
  ];
  const beside = { approvals: approvals.value ?? [], approvalsFile: `${folder}/approvals.yaml` };
  const findings = applyApprovals(found, new Map([...prints].map(([file, sha256]) => [file, { sha256, ...beside }])));
  if (circulation.value === null || tables.value === null || findings.some(({ code }) => code.startsWith("E-")))
    return { value: null, findings };
  return {
    value: { year, circulation: circulation.value, tables: tables.value, commentary: commentary.value },
    findings,
  };
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1);
}
