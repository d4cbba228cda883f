import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";

/** Another run is at work in the same folder; `pid` = its process. */
export class FolderBusy extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`locked by process ${pid}`);
    this.name = "FolderBusy";
    this.pid = pid;
  }
}

/**
 * Runs `work` while holding a lock file with this process's id; a lock whose process is gone is taken over.
 * Throws `FolderBusy` where another run holds it.
 */
export function withLock<T>(file: string, work: () => T): T {
  const release = holdLock(file);
  try {
    return work();
  } finally {
    release();
  }
}

/** The same for work that takes its time: the lock is held until the function returned is called. Throws `FolderBusy`. */
export function holdLock(file: string): () => void {
  const handle = take(file);
  const release = () => rmSync(file, { force: true });
  try {
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** Makes the lock file. A lock that goes away or is taken while it is looked at is another run's: it is asked for again, three times in all. */
function take(file: string, attempts = 3): number {
  try {
    return openSync(file, "wx");
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (attempts === 1) throw new FolderBusy(0);
    try {
      removeDead(file);
    } catch (gone) {
      if (codeOf(gone) !== "ENOENT") throw gone;
    }
    return take(file, attempts - 1);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Takes the lock of a process that is gone out of the way; moved first, so that of two runs only one does. */
function removeDead(file: string): void {
  const text = readFileSync(file, "utf8");
  const pid = Number(text);
  // A run writes its number right after it has made the file.
  const isBeingMade = text === "" && Date.now() - statSync(file).mtimeMs < TIME_TO_WRITE;
  if (isBeingMade || isAlive(pid)) throw new FolderBusy(pid);
  const aside = `${file}-${process.pid}`;
  renameSync(file, aside);
  const isSame = readFileSync(aside, "utf8") === text;
  if (!isSame) {
    renameSync(aside, file);
    throw new FolderBusy(pid);
  }
  rmSync(aside, { force: true });
}

const TIME_TO_WRITE = 10_000;

/** Is there a process with this number? */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
