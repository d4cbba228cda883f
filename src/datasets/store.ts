import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parse } from "yaml";
import type { z } from "zod";
import {
  type Catalogue,
  catalogueSchema,
  type Dataset,
  type DatasetOf,
  type Definitions,
  datasetSchema,
  definitionsSchema,
  type Revision,
  type RoundRegister,
  revisionSchema,
  roundRegisterSchema,
  type Shape,
  TOTAL_ID,
} from "./contract.ts";
import { type Settings, settingsSchema } from "./settings.ts";

/**
 * The site's only reader of files: `PUBLISHED_DIR` (default `data/published`) and `settings.yaml` in `DATA_DIR`
 * (default `data`). Each file is read and checked once per build. Source: disclosure.md §1, architecture.md §3.
 */

const AGAIN = "npm run data を実行して、公表用データを作り直してください。";

const kept = new Map<string, unknown>();

/** Published folder that the site reads. */
export function publishedFolder(): string {
  return path.resolve(process.env["PUBLISHED_DIR"] ?? path.join(dataFolder(), "published"));
}

/** The chamber and its site; throws where settings.yaml is missing or wrong. */
export function settings(): Settings {
  return once("settings", () => {
    const file = path.join(dataFolder(), "settings.yaml");
    return checked(file, settingsSchema, parse(text(file)));
  });
}

/** Every published dataset in the order of the catalogue. */
export function catalogue(): Catalogue {
  return once("catalogue", () => json("catalogue.json", catalogueSchema));
}

/** The rounds of the DI survey in order of time. */
export function roundRegister(): RoundRegister {
  return once("rounds", () => json("di-survey/rounds.json", roundRegisterSchema));
}

/** Wording of the questionnaire. */
export function definitions(): Definitions {
  return once("definitions", () => json("di-survey/definitions.json", definitionsSchema));
}

/** Are there datasets of a source (`indicators`, `proprietors`)? Pages and links of the others do not exist. */
export function hasTheme(theme: string): boolean {
  return catalogue().datasets.some((each) => each.theme === theme);
}

/** Is there a dataset of this name? A survey may leave a question out. */
export function hasDataset(id: string): boolean {
  return catalogue().datasets.some((each) => each.id === id);
}

/** What all industries together are called (全業種). */
export function totalLabel(): string {
  return definitions().industries[0]?.label ?? "";
}

/** The industries without the total (全業種), in the order of the classification. */
export function trades(): Definitions["industries"] {
  return definitions().industries.filter(({ id }) => id !== TOTAL_ID);
}

/** Approved changes of published numbers, in order of time; none where there were none. */
export function revisions(): readonly Revision[] {
  return once("revisions", () => {
    const file = path.join(publishedFolder(), "revisions.jsonl");
    if (!existsSync(file)) return [];
    const lines = text(file)
      .split("\n")
      .filter((line) => line !== "");
    return lines.map((line) => checked(file, revisionSchema, JSON.parse(line)));
  });
}

/** What a revision replaced: datasets as they stood before, by the date of the revision; the newest first. */
export function archived(): readonly { readonly date: string; readonly dataset: Dataset }[] {
  return once("archive", () =>
    globSync("archive/*/*/*.json", { cwd: publishedFolder() })
      .map((name) => name.replaceAll("\\", "/"))
      .sort()
      .reverse()
      .map((name) => ({ date: name.split("/")[1] ?? "", dataset: json(name, datasetSchema) })),
  );
}

/** A dataset by its id; an id that the catalogue does not list fails the build. */
export function dataset(id: string): Dataset {
  return once(`dataset ${id}`, () => {
    if (!hasDataset(id))
      throw new PublishedDataError(`データセット「${id}」は公表用データにありません。名前を確かめてください。`);
    const found = json(`${id}.json`, datasetSchema);
    if (found.id !== id) throw new PublishedDataError(`${id}.json の中の名前が「${found.id}」になっています。${AGAIN}`);
    return found;
  });
}

/** A dataset of a given shape; another shape fails the build. */
export function datasetOf<S extends Shape>(id: string, shape: S): DatasetOf<S> {
  const found = dataset(id);
  if (!hasShape(found, shape))
    throw new PublishedDataError(`データセット「${id}」の形は ${found.shape} で、${shape} ではありません。`);
  return found;
}

/** A published file as it is, for the JSON downloads. `name` relative to the published folder, with `/`. */
export function publishedText(name: string): string {
  return text(path.join(publishedFolder(), name));
}

/**
 * One name for all that the pages are made of: the published folder, settings.yaml, and the site's own files in `src`. While it is
 * the same, Astro may take a page as it was built last (`cacheKey`).
 */
export function stateOfSite(): string {
  return once("state", () => {
    const hash = createHash("sha256").update(text(path.join(dataFolder(), "settings.yaml")));
    for (const folder of [publishedFolder(), path.resolve("src")])
      for (const name of globSync("**/*.*", { cwd: folder }).sort())
        hash.update(`\n${name}\n`).update(readFileSync(path.join(folder, name)));
    return hash.digest("hex");
  });
}

/** Staff's Markdown on a round, or null where there is none. */
export function commentary(period: string): string | null {
  const round = roundRegister().rounds.find((candidate) => candidate.period === period);
  return round?.commentary ? publishedText(`commentaries/di-survey/${period}.md`) : null;
}

/** What stands in the published folder or in settings.yaml cannot be used; `scripts/site.ts` tells it by its name. */
export class PublishedDataError extends Error {
  override readonly name = "PublishedDataError";
}

function hasShape<S extends Shape>(candidate: Dataset, shape: S): candidate is DatasetOf<S> {
  return candidate.shape === shape;
}

function dataFolder(): string {
  return process.env["DATA_DIR"] ?? "data";
}

function once<T>(key: string, make: () => T): T;
function once(key: string, make: () => unknown): unknown {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key);
}

function json<T>(name: string, schema: z.ZodType<T>): T {
  const file = path.join(publishedFolder(), name);
  return checked(file, schema, JSON.parse(text(file)));
}

function text(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new PublishedDataError(`${file} を読めません。${AGAIN}`, { cause });
  }
}

function checked<T>(file: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new PublishedDataError(
    `${file} の内容が決まりと違います（${first?.path.join(".")}：${first?.message}）。${AGAIN}`,
  );
}
