import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

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
  const handle = take(file);
  try {
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): number {
  try {
    return openSync(file, "wx");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const pid = Number(readFileSync(file, "utf8"));
    if (isAlive(pid)) throw new FolderBusy(pid);
    rmSync(file, { force: true });
    return openSync(file, "wx");
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
