import type { Finding, Reading } from "../../model.ts";
import type { Interpretation } from "./interpret-header.ts";
import type { ResasHome, ResasOrigin, ResasTable } from "./model.ts";
import type { RowReader } from "./row-reader.ts";
import type { SourceEntry } from "./sources.ts";

/** What the rows gave, with where they came from; null where anything was refused. */
export function finishTable(
  { kind, label }: Interpretation,
  reader: RowReader,
  origin: ResasOrigin,
  before: readonly Finding[],
): Reading<ResasTable> {
  const { values, codes, findings } = reader.finish(origin);
  const all = [...before, ...findings];
  return {
    value: all.some(({ code }) => code.startsWith("E-")) ? null : { kind, label, origin, values, codes },
    findings: all,
  };
}

/** Provenance of a file's values from its entry in sources.yaml. */
export function originOf(entry: SourceEntry, home: ResasHome, file: string, sha256: string): ResasOrigin {
  const { source, retrievedOn, edition, scope, processed } = entry;
  return {
    file,
    sha256,
    source,
    retrievedOn,
    edition: edition ?? null,
    scope: scope ?? home.scope ?? `${home.cityName}の全域`,
    processed,
  };
}
