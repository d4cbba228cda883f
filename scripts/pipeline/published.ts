import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Dataset, datasetSchema, type Revision, revisionSchema } from "../../src/datasets/contract.ts";
import { type ApprovedRevisions, revisionsSchema } from "../config/revisions.ts";
import type { Finding, Reading } from "../model.ts";
import { diDatasets, type RoundRelease } from "../publish/di-release.ts";
import { type Change, compareDatasets, markRevised, nextRevision, revisedAddresses } from "../publish/revisions.ts";
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
  const before = readDatasets(published);
  const log = readLog(published);
  const approved = readOptionalYaml(data, "revisions.yaml", revisionsSchema);
  const changes = compareDatasets(before.value ?? [], fresh);
  const approvedLines = new Set((approved.value ?? []).flatMap((entry) => entry.changes));
  const unapproved = changes.filter((change) => change.kind !== "new" && !approvedLines.has(change.line));
  const extended = unapproved.length > 0 ? (log.value ?? []) : extend(log.value ?? [], approved.value ?? [], changes);
  return {
    datasets: markRevised(fresh, revisedAddresses(extended)),
    changes,
    unapproved,
    log: extended,
    findings: [...before.findings, ...log.findings, ...approved.findings],
  };
}

function extend(log: readonly Revision[], approved: ApprovedRevisions, changes: readonly Change[]): readonly Revision[] {
  const lines = new Set(changes.map((change) => change.line));
  return approved.reduce<readonly Revision[]>((chain, { kind, reason, changes: wanted }) => {
    const done = wanted.filter((line) => lines.has(line));
    return done.length === 0 ? chain : [...chain, nextRevision(chain.at(-1)?.hash ?? "", { kind, reason, changes: done })];
  }, log);
}

/** The log, with its chain of hashes checked. */
function readLog(published: string): Reading<readonly Revision[]> {
  const file = path.join(published, REVISION_LOG);
  if (!existsSync(file)) return { value: [], findings: [] };
  const lines = readFileSync(file, "utf8").split("\n").filter((line) => line !== "");
  const parsed = lines.map((line) => revisionSchema.safeParse(parseJson(line)).data);
  const log = parsed.flatMap((revision) => (revision === undefined ? [] : [revision]));
  const broken = log.length < lines.length || log.some((revision, index) => nextRevision(log[index - 1]?.hash ?? "", revision).hash !== revision.hash);
  return broken ? { value: null, findings: [damaged(`published/${REVISION_LOG}`)] } : { value: log, findings: [] };
}

/** Published datasets; JSON files that are none (registers, the audit) are passed over. */
function readDatasets(published: string): Reading<readonly Dataset[]> {
  if (!existsSync(published)) return { value: [], findings: [] };
  const files = readdirSync(published, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const contents = files.map((file) => ({ file, content: parseJson(readFileSync(file, "utf8")) }));
  return {
    value: contents.flatMap(({ content }) => datasetSchema.safeParse(content).data ?? []),
    findings: contents
      .filter(({ content }) => content === undefined)
      .map(({ file }) => damaged(`published/${path.relative(published, file).replaceAll(path.sep, "/")}`)),
  };
}

/** undefined where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(file: string): Finding {
  return {
    code: "E-FILE-50",
    file,
    problem: "公表済みのデータが壊れているか、手で書き換えられています。",
    remedy: "published フォルダーは手で直さず、控え（前回の公表時のもの）から戻してください。",
  };
}
