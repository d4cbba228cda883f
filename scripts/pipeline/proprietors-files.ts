import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import type { SettlementYear } from "../config/proprietors-records.ts";
import type { ProprietorsContext } from "../ingest/proprietors/proprietors-context.ts";
import { readSettlementStream, readSettlementTable } from "../ingest/proprietors/read-settlements.ts";
import type { Finding, Reading, SourceFile, TextTable } from "../model.ts";
import { readTable } from "../read/table.ts";
import { UnreadableFile } from "../read/unreadable-file.ts";
import { unreadableFinding } from "../read/unreadable-finding.ts";

/** The reading layer looks at files up to this size, and says precisely what is wrong with them. */
const LOOKED_AT = 10 * 1024 * 1024;
/** Small, so that what is parsed is dropped again before the memory for young objects grows: a million rows then need 240 MB in all. */
const CHUNK = 16 * 1024;

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
  return readThrough(file, (table) => readSettlementTable(table, context));
}

/** Table → records, with the findings of both steps. */
export async function readThrough<T>(file: SourceFile, parse: (table: TextTable) => Reading<T>): Promise<Reading<T>> {
  const table = await readTable(file);
  if (table.value === null) return { value: null, findings: table.findings };
  const parsed = parse(table.value);
  const findings = [...table.findings, ...parsed.findings];
  return { value: findings.some(isError) ? null : parsed.value, findings };
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
