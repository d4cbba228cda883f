import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readZipEntries } from "../zip-guard.ts";
import { disguises } from "./disguises.ts";

/** Every place of a folder (inside workbooks too) where one of the secrets is found in any disguise, as `file: secret`. */
export function findSecrets(folder: string, secrets: readonly string[]): readonly string[] {
  const wanted = secrets.map((secret) => ({ secret, forms: disguises(secret) }));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const parts = [Buffer.from(entry.name), ...fileParts(readFileSync(file), file)];
      return wanted
        .filter(({ forms }) => parts.some((part) => forms.some((form) => part.includes(form))))
        .map(({ secret }) => `${path.relative(folder, file)}: ${secret}`);
    });
}

/** A file's bytes, and if it is a workbook those of the files inside. */
export function fileParts(bytes: Buffer, file: string): readonly Buffer[] {
  const entries = bytes.subarray(0, 2).toString() === "PK" ? (readZipEntries(bytes, file).value ?? []) : [];
  return [bytes, ...entries.map((entry) => Buffer.from(entry.bytes()))];
}
