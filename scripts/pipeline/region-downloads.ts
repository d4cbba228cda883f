import type { Settings } from "../../src/datasets/settings.ts";
import type { ResasTable } from "../ingest/resas/model.ts";
import type { Sources } from "../ingest/resas/sources.ts";
import type { Finding, Reading, SourceFile } from "../model.ts";
import { UnreadableFile } from "../read/unreadable-file.ts";
import { unreadableFinding } from "../read/unreadable-finding.ts";

/** The downloaded files of a folder as tables; their reader is loaded only where there is one. `prints` gets the SHA-256 of each. Null where a file is refused. */
export async function readDownloads(
  files: readonly SourceFile[],
  sources: Sources,
  settings: Pick<Settings, "area" | "chamber">,
  progress: (message: string) => void,
  prints: Map<string, string>,
): Promise<Reading<readonly ResasTable[]>> {
  if (files.length === 0) return { value: [], findings: [] };
  const { ingestResas } = await import("../ingest/resas/resas.ts");
  const { clashes } = await import("../ingest/resas/clashes.ts");
  const { readZipEntries } = await import("../read/zip-guard.ts");
  const context = { home: homeOf(settings), sources, readZipEntries, readTable: readWorkbook };
  const tables: ResasTable[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    progress(`${file.path} を読んでいます`);
    const { value, findings: found } = await orUnreadable(() => ingestResas(file, context));
    findings.push(...found);
    tables.push(...(value ?? []));
  }
  for (const { origin } of tables) prints.set(origin.file, origin.sha256);
  findings.push(...clashes(tables));
  return { value: findings.some(({ code }) => code.startsWith("E-")) ? null : tables, findings };
}

function homeOf({ area, chamber }: Pick<Settings, "area" | "chamber">) {
  const scope = area.scope === undefined ? {} : { scope: area.scope };
  return { prefecture: area.prefecture, city: area.city, cityName: chamber.city, ...scope };
}

/** The reader of workbooks is loaded only for one. */
async function readWorkbook(file: SourceFile) {
  return await (await import("../read/table.ts")).readTable(file);
}

/** A file that cannot be opened is a finding like any other. */
async function orUnreadable<T>(read: () => Promise<Reading<T>>): Promise<Reading<T>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFile) return { value: null, findings: [unreadableFinding(error)] };
    throw error;
  }
}
