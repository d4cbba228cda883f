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
  return hashOf(
    (hash) =>
      [path.join(ROOT, "scripts"), path.join(ROOT, "src"), data].every((folder) =>
        addFolder(hash, folder, published),
      ) && addFile(hash.update(process.version), path.join(ROOT, "package-lock.json")),
  );
}

/** Was the last run over these folders in order, and has nothing changed since? `inputs` = their state now. */
export function isAsLastRun(folders: RunFolders, inputs: string | null): boolean {
  const file = recordOf(folders);
  return existsSync(file) && readFileSync(file, "utf8") === record(folders, inputs);
}

/**
 * Keeps, after a run that was in order, what it was made of: hashes only, in node_modules/.cache/data-runs. `inputs` = their state
 * before the run; where somebody saved a file meanwhile, nothing is kept. A cache that cannot be written costs time, not the run.
 */
export function recordRun(folders: RunFolders, inputs: string | null): void {
  const state = inputs === stateOfInputs(folders) ? record(folders, inputs) : null;
  if (state === null) return;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(recordOf(folders), state);
  } catch {
    // The next run does the whole work again.
  }
}

function record({ published }: RunFolders, inputs: string | null): string | null {
  const state = hashOf((hash) => addFolder(hash, published, null));
  return inputs === null || state === null ? null : `${inputs} ${state}`;
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

function recordOf({ data, published }: RunFolders): string {
  return path.join(CACHE, createHash("sha256").update(`${data}\n${published}`).digest("hex"));
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
const CACHE = path.join(ROOT, "node_modules/.cache/data-runs");
