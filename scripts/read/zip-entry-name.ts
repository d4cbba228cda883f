/**
 * The name of a ZIP entry: UTF-8 where flagged, else strict UTF-8, else CP932 (old Windows). Backslashes become slashes, NFC.
 * null for a name that points out of the archive (absolute, drive, ..) or holds controls.
 */
export function zipEntryName(bytes: Uint8Array, flagged: boolean): string | null {
  const text = decode(bytes, "utf-8") ?? (flagged ? null : decode(bytes, "shift_jis"));
  const name = text?.replaceAll("\\", "/").normalize("NFC");
  return name === undefined || name === "" || UNSAFE.test(name) || name.split("/").includes("..") ? null : name;
}

/** Absolute, with a drive letter or a stream, or with control characters. */
const UNSAFE = /^\/|:|[\0-\u001f\u007f]/;

function decode(bytes: Uint8Array, encoding: "utf-8" | "shift_jis"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
