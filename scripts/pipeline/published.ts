import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Dataset, datasetSchema } from "../../src/datasets/contract.ts";
import { type ApprovedRevisions, revisionsSchema } from "../config/revisions.ts";
import type { Finding } from "../model.ts";
import { diDatasets, type RoundRelease } from "../publish/di-release.ts";
import { type Change, compareDatasets, markRevised, nextRevision, type Revision, revisedAddresses } from "../publish/revisions.ts";
import { type Configuration, readOptionalYaml } from "./configuration.ts";
import { diFrame } from "./di-frame.ts";
import type { DiInputs } from "./di-inputs.ts";

/** The new datasets against what is published. `unapproved` is not empty → nothing may be written (exit 6). */
export interface Comparison {
  readonly datasets: readonly Dataset[];
  readonly changes: readonly Change[];
  readonly unapproved: readonly Change[];
  readonly log: readonly Revision[];
  readonly findings: readonly Finding[];
}

export const REVISION_LOG = "revisions.jsonl";

/** Compares cell by cell; approved changes are added to the log, and their cells marked as revised. Source: disclosure.md §5. */
export function compareWithPublished(
  data: string,
  published: string,
  releases: readonly RoundRelease[],
  indicators: readonly Dataset[],
  inputs: DiInputs,
  configuration: Configuration,
): Comparison {
  const fresh = [...diDatasets(diFrame(inputs, configuration), releases), ...indicators];
  const log = readLog(published);
  const approved = readOptionalYaml(data, "revisions.yaml", revisionsSchema);
  const changes = compareDatasets(readDatasets(published), fresh);
  const approvedLines = new Set((approved.value ?? []).flatMap((entry) => entry.changes));
  const unapproved = changes.filter((change) => change.kind !== "new" && !approvedLines.has(change.line));
  const extended = unapproved.length > 0 ? log : extend(log, approved.value ?? [], changes);
  return { datasets: markRevised(fresh, revisedAddresses(extended)), changes, unapproved, log: extended, findings: approved.findings };
}

function extend(log: readonly Revision[], approved: ApprovedRevisions, changes: readonly Change[]): readonly Revision[] {
  const lines = new Set(changes.map((change) => change.line));
  return approved.reduce<readonly Revision[]>((chain, { kind, reason, changes: wanted }) => {
    const done = wanted.filter((line) => lines.has(line));
    return done.length === 0 ? chain : [...chain, nextRevision(chain.at(-1)?.hash ?? "", { kind, reason, changes: done })];
  }, log);
}

function readLog(published: string): readonly Revision[] {
  const file = path.join(published, REVISION_LOG);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Revision => JSON.parse(line));
}

/** Published datasets; files that are none (registers, the audit) are passed over. */
function readDatasets(published: string): readonly Dataset[] {
  if (!existsSync(published)) return [];
  return readdirSync(published, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => {
      const parsed = datasetSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
      return parsed.success ? [parsed.data] : [];
    });
}
