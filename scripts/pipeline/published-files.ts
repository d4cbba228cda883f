import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { datasetSchema, type Revision, revisionSchema, roundRegisterSchema } from "../../src/datasets/contract.ts";
import type { Settings } from "../../src/datasets/settings.ts";
import type { Finding, Reading } from "../model.ts";
import { unlessSwapped } from "../publish/read-folder.ts";
import type { PublishedFiles } from "../publish/restore.ts";
import { isUnbroken, unloggedCells } from "../publish/revisions.ts";
import { AUDIT_RECORD } from "./audit-record.ts";

/** The published folder as it stands, with the log of revisions. */
export interface Published extends PublishedFiles {
  readonly log: readonly Revision[];
  /** Files as they stood before a revision, by path (`archive/2026-11-22/di-survey/….json`). */
  readonly archive: ReadonlyMap<string, string>;
}

export const REVISION_LOG = "revisions.jsonl";
/** Folder of the datasets that a revision has replaced, by the date of the revision. */
export const ARCHIVE = "archive/";
const REGISTER = "di-survey/rounds.json";

/** Reads what is published; files that are no datasets (registers, the audit) are passed over. Null where a file or the log is damaged. Throws `FolderChanged`. */
export function readPublished(folder: string): Reading<Published> {
  return existsSync(folder) ? unlessSwapped(folder, () => read(folder)) : { value: NOTHING, findings: [] };
}

function read(folder: string): Reading<Published> {
  const names = jsonFiles(folder);
  const archive = names
    .filter((name) => name.startsWith(ARCHIVE))
    .map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const);
  const contents = names
    .filter((name) => !name.startsWith(ARCHIVE))
    .map((name) => ({ name, content: parseJson(readFileSync(path.join(folder, name), "utf8")) }));
  const datasets = contents.flatMap(({ content }) => datasetSchema.safeParse(content).data ?? []);
  const register = roundRegisterSchema.safeParse(contents.find(({ name }) => name === REGISTER)?.content).data ?? null;
  const log = readLog(folder);
  const findings = [
    ...contents.filter(({ content }) => content === undefined).map(({ name }) => damaged(name)),
    ...lost(lostFiles(folder, contents.find(({ name }) => name === AUDIT_RECORD)?.content)),
  ];
  if (log === null || unloggedCells(datasets, log).length > 0) findings.push(damaged(REVISION_LOG));
  return {
    value: findings.length > 0 || log === null ? null : { datasets, register, log, archive: new Map(archive) },
    findings,
  };
}

/** What new numbers are held against: nothing of the sample, log included, once real ones take its place. */
export function stillStanding(published: Published | null, { sample }: Settings): Published {
  const standing = published ?? NOTHING;
  const givesWay = !sample && standing.datasets.some((dataset) => dataset.sample);
  return givesWay ? { ...NOTHING, datasets: standing.datasets.filter((dataset) => !dataset.sample) } : standing;
}

const NOTHING: Published = { datasets: [], register: null, log: [], archive: new Map() };

/** Files that the audit's record names and that are gone: without them their numbers would count as never published. */
function lostFiles(folder: string, record: unknown): readonly string[] {
  const files = recordSchema.safeParse(record).data?.files ?? [];
  return files.map((file) => file.path).filter((name) => !existsSync(path.join(folder, ...name.split("/"))));
}

const recordSchema = z.object({ files: z.array(z.object({ path: z.string() })) });

/** Null where a line is not one of ours or does not follow from the one before. */
function readLog(folder: string): readonly Revision[] | null {
  const file = path.join(folder, REVISION_LOG);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const log = lines.flatMap((line) => revisionSchema.safeParse(parseJson(line)).data ?? []);
  return log.length === lines.length && isUnbroken(log) ? log : null;
}

/** Names with `/`, in order. */
function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

/** undefined where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(name: string): Finding {
  return broken(name, "公表済みのデータが壊れているか、手で書き換えられています。");
}

/** One finding, however many are gone: mostly it is a whole folder. */
function lost(names: readonly string[]): readonly Finding[] {
  const [first] = names;
  const others = names.length > 1 ? `（ほかに${names.length - 1}個）` : "";
  return first === undefined ? [] : [broken(first, `公表済みのファイルがなくなっています${others}。`)];
}

function broken(name: string, problem: string): Finding {
  return {
    code: "E-FILE-50",
    file: `published/${name}`,
    problem,
    remedy: "published フォルダーは手で直さず、控え（前回の公表時のもの）から戻してください。",
  };
}
