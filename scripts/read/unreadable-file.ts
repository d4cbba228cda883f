/** A file that stands in the folder but cannot be read: opened by Excel, locked, not allowed, gone meanwhile. Thrown by `SourceFile.read`. */
export class UnreadableFile extends Error {
  readonly path: string;
  /** What the operating system said: EBUSY, EPERM, EACCES, ENOENT …; empty where it said nothing. */
  readonly code: string;

  constructor(path: string, cause: unknown) {
    super(`unreadable file: ${path}`, { cause });
    this.name = "UnreadableFile";
    this.path = path;
    this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  }
}
