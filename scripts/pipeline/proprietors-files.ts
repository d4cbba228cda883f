import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import type { SettlementYear } from "../config/proprietors-records.ts";
import type { ProprietorsContext } from "../ingest/proprietors/proprietors-context.ts";
import { readSettlementStream, readSettlementTable } from "../ingest/proprietors/read-settlements.ts";
import { withoutAmounts } from "../ingest/proprietors/yen-text.ts";
import type { Finding, Reading, SourceFile, TextTable } from "../model.ts";
import { readTable } from "../read/table.ts";
import { UnreadableFile } from "../read/unreadable-file.ts";
import { unreadableFinding } from "../read/unreadable-finding.ts";

/** The reading layer looks at files up to this size, and says precisely what is wrong with them. */
const LOOKED_AT = 10 * 1024 * 1024;
const CHUNK = 64 * 1024;

/**
 * One year's settlements: a CSV file of any size is streamed; a workbook, and a CSV file that is refused and small enough, go through the reading
 * layer, which knows every way in which a file can be broken.
 */
export async function readSettlements(
  root: string,
  file: SourceFile,
  context: ProprietorsContext,
): Promise<Reading<SettlementYear>> {
  if (/\.csv$/i.test(file.path)) {
    const streamed = await streamSettlements(root, file, context);
    if (!streamed.findings.some(isFaultOfFile) || file.size > LOOKED_AT) return streamed;
  }
  return readThrough(file, (table) => readSettlementTable(table, context), withoutAmounts);
}

/** Table → records, with the findings of both steps; `tell` changes those of the first. What is wrong with a cell is told once. */
export async function readThrough<T>(
  file: SourceFile,
  parse: (table: TextTable) => Reading<T>,
  tell: (finding: Finding) => Finding = (finding) => finding,
): Promise<Reading<T>> {
  const table = await readTable(file);
  const told = table.findings.map(tell);
  if (table.value === null) return { value: null, findings: told };
  const parsed = parse(table.value);
  const findings = [...told, ...parsed.findings.filter((finding) => !told.some((first) => isSameCell(first, finding)))];
  return { value: findings.some(isError) ? null : parsed.value, findings };
}

/** The second finding is on a cell of which the first says why it cannot be read; formulas without a result read as blank all down a column. */
function isSameCell(first: Finding, second: Finding): boolean {
  if (!isError(first) || first.column === undefined || first.column !== second.column) return false;
  return first.row === second.row || (first.code === "E-CODE-51" && second.code === "E-NUM-04");
}

async function streamSettlements(
  root: string,
  file: SourceFile,
  context: ProprietorsContext,
): Promise<Reading<SettlementYear>> {
  try {
    return await readSettlementStream(
      { path: file.path, chunks: chunksOf(path.join(root, ...file.path.split("/")), file.path) },
      context,
    );
  } catch (error) {
    if (error instanceof UnreadableFile) return { value: null, findings: [unreadableFinding(error)] };
    throw error;
  }
}

/** The buffer is used again for the next chunk. */
function* chunksOf(place: string, name: string): Generator<Uint8Array> {
  const handle = attempt(name, () => openSync(place, "r"));
  const buffer = Buffer.allocUnsafe(CHUNK);
  try {
    for (;;) {
      const length = attempt(name, () => readSync(handle, buffer));
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function attempt<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UnreadableFile(name, error);
  }
}

/** Encoding, separators, quotes, a cut end: not a matter of rows. */
function isFaultOfFile({ code }: Finding): boolean {
  return /^E-(?:ENC-|FILE-|HEAD-06|ROW-3[23])/.test(code);
}

function isError({ code }: Finding): boolean {
  return code.startsWith("E-");
}
