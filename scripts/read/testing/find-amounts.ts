import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileParts } from "./find-secrets.ts";

/** Shorter runs of digits stand everywhere and tell nothing. */
const FEWEST_DIGITS = 7;

/**
 * Every place of a folder (inside workbooks too) where one of the amounts is found in yen, 千円 or 万円 (cut off or rounded), with or without commas,
 * in half or full width, escaped or in base64, as `file: digits`. Source: disclosure.md §1, canary test.
 */
export function findAmounts(folder: string, yen: readonly number[]): readonly string[] {
  const wanted = new Set(yen.flatMap(formsOf).filter(({ length }) => length >= FEWEST_DIGITS));
  const lengths = [...new Set([...wanted].map(({ length }) => length))];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const runs = new Set(fileParts(readFileSync(file), file).flatMap(digitRuns));
      const found = [...runs].flatMap((run) => windows(run, lengths).filter((digits) => wanted.has(digits)));
      return [...new Set(found)].map((digits) => `${path.relative(folder, file)}: ${digits}`);
    });
}

function formsOf(yen: number): readonly string[] {
  const size = Math.abs(yen);
  return [1, 1000, 10_000].flatMap((unit) => [Math.floor(size / unit), Math.round(size / unit)].map(String));
}

/** Runs of digits in a file's text as it is and unescaped, commas dropped, and in what its long words say in base64. */
function digitRuns(bytes: Buffer): readonly string[] {
  const text = unescaped(bytes.toString("utf8"));
  const hidden = (text.match(/[A-Za-z0-9+/]{12,}/g) ?? []).flatMap((word) =>
    [0, 1, 2, 3].map((start) => Buffer.from(word.slice(start), "base64").toString("latin1")),
  );
  return [text, bytes.toString("utf16le"), ...hidden].flatMap((each) =>
    (each.normalize("NFKC").replaceAll(",", "").match(/\d+/g) ?? []).filter(({ length }) => length >= FEWEST_DIGITS),
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,5});|\\u([0-9a-f]{4})/gi, (_, entity: string, letter: string) =>
      String.fromCodePoint(Number.parseInt(entity ?? letter, 16)),
    )
    .replace(/&#(\d{1,6});/g, (_, point: string) => String.fromCodePoint(Number(point)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));
}

function windows(run: string, lengths: readonly number[]): readonly string[] {
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, start) => run.slice(start, start + length)),
  );
}
