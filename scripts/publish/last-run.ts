import { createHash, type Hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";

/** The folders of a run, as whole paths. */
export interface RunFolders {
  readonly data: string;
  readonly published: string;
}

/**
 * What a run's outcome depends on beside the published folder, as one hash: the input files, the program with its packages, and
 * Node. null where it cannot be told: a folder holds what is no plain file (a link), or a file went away meanwhile.
 */
export function stateOfInputs({ data, published }: RunFolders): string | null {
  return hashOf((hash) => addProgram(hash) && addFolder(hash, data, published));
}

/**
 * The same for the built site, which needs neither the input files nor anything else of the data folder but settings.yaml; the
 * base path may come from the environment.
 */
export function stateOfSiteInputs({ data, published }: RunFolders): string | null {
  return hashOf(
    (hash) =>
      addProgram(hash.update(process.env["SITE_BASE"] ?? "")) &&
      addFolder(hash, path.join(ROOT, "public"), null) &&
      addFile(hash, path.join(ROOT, "astro.config.mjs")) &&
      addFile(hash, path.join(data, "settings.yaml")) &&
      addFolder(hash, published, null),
  );
}

/** Was the last run that wrote the folder `output` in order, and has nothing changed since? `inputs` = their state now. */
export function isAsLastRun(output: string, inputs: string | null): boolean {
  const file = recordOf(output);
  const last = existsSync(file) ? readFileSync(file, "utf8") : "";
  return inputs !== null && last.startsWith(inputs) && last === record(output, inputs);
}

/**
 * Keeps, after a run that was in order, what its output was made of: hashes only, in node_modules/.cache/last-runs. `inputs` = their
 * state before the run, `now` after it; where somebody saved a file meanwhile, nothing is kept. A cache that cannot be written costs
 * time, not the run.
 */
export function recordRun(output: string, inputs: string | null, now: string | null): void {
  const state = inputs === now ? record(output, inputs) : null;
  if (state === null) return;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(recordOf(output), state);
  } catch {
    // The next run does the whole work again.
  }
}

function record(output: string, inputs: string | null): string | null {
  const state = inputs === null ? null : hashOf((hash) => addFolder(hash, output, null));
  return state === null ? null : `${inputs} ${state}`;
}

/** The hash of what `add` adds; null where it says false or meets an error of the system's. */
function hashOf(add: (hash: Hash) => boolean): string | null {
  const hash = createHash("sha256");
  try {
    return add(hash) ? hash.digest("hex") : null;
  } catch {
    return null;
  }
}

function recordOf(output: string): string {
  return path.join(CACHE, createHash("sha256").update(output).digest("hex"));
}

/** The program with its packages, and Node. */
function addProgram(hash: Hash): boolean {
  return (
    addFolder(hash, path.join(ROOT, "scripts"), null) &&
    addFolder(hash, path.join(ROOT, "src"), null) &&
    addFile(hash.update(process.version), path.join(ROOT, "package-lock.json"))
  );
}

/** Adds names and contents of a folder's files, in an order that is the same everywhere; false where one is no plain file. */
function addFolder(hash: Hash, folder: string, without: string | null): boolean {
  if (!existsSync(folder)) return true;
  hash.update(`\n${path.basename(folder)}`);
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .every((entry) => {
      const file = path.join(folder, entry.name);
      if (file === without) return true;
      if (entry.isDirectory()) return addFolder(hash, file, without);
      return entry.isFile() && addFile(hash, file);
    });
}

/** Piece by piece: an input may have 100 MB. The length keeps two files from reading like one. */
function addFile(hash: Hash, file: string): true {
  const handle = openSync(file, "r");
  try {
    let length = 0;
    for (let read = readSync(handle, PIECE); read > 0; read = readSync(handle, PIECE)) {
      hash.update(PIECE.subarray(0, read));
      length += read;
    }
    hash.update(`\n${path.basename(file)} ${length}`);
    return true;
  } finally {
    closeSync(handle);
  }
}

const PIECE = Buffer.alloc(1 << 18);
const ROOT = path.join(import.meta.dirname, "../..");
const CACHE = path.join(ROOT, "node_modules/.cache/last-runs");
