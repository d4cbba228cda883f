import type { Finding, Reading } from "../../model.ts";
import { columnName } from "./column-name.ts";
import { detectKind } from "./detect.ts";
import {
  contested,
  type FilePlace,
  lackingColumns,
  namelessColumn,
  unitless,
  unknownArea,
  unknownBoundary,
  unknownKind,
  unverified,
} from "./header-findings.ts";
import { layoutOf, longLayout } from "./layout.ts";
import type { ResasHome } from "./model.ts";
import type { RowContext } from "./row-reader.ts";
import type { SourceEntry } from "./sources.ts";

/** A file of a known or described kind, ready for its rows. */
export interface Interpretation extends RowContext {
  readonly label: string;
}

/**
 * The header row → how to read the file. Refused: a header that is no kind's (naming the nearest kinds and what differs) unless
 * sources.yaml describes it; asked about: kinds never seen for real, rivals, columns without a unit. Source: regional.md §7.
 */
export function interpretHeader(
  cells: readonly string[],
  place: FilePlace,
  entry: SourceEntry,
  home: ResasHome,
): Reading<Interpretation> {
  const header = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
  const columns = header.map(columnName);
  const nameless = columns.findIndex(({ name }) => name === "");
  if (nameless >= 0) return refuse(namelessColumn(place, nameless));
  const long = longLayout(columns, entry);
  const base = { header, home, file: place.path, lastActualYear: entry.lastActualYear ?? null };
  if (long !== null) {
    if (long.missing.length > 0) return refuse(lackingColumns(place, header, long.missing));
    const isApart = Object.values(long.layout.area).some((index) => index !== undefined);
    if (!isApart && entry.scope === undefined) return refuse(unknownArea(place));
    return {
      value: {
        ...base,
        kind: "long-table",
        label: entry.table?.title ?? place.fileName.replace(/\.[^.]*$/, ""),
        projections: false,
        layout: long.layout,
        ...(entry.scope === undefined ? {} : { whole: { level: "city", code: null, name: entry.scope } }),
      },
      findings: [],
    };
  }
  const detection = detectKind(columns, place.fileName);
  if (!detection.found)
    return refuse(
      unknownKind(
        place,
        header,
        detection.nearest.map(({ kind, differs }) => `「${kind.label}」（${differs}）`),
      ),
    );
  const { kind, rivals } = detection;
  const layout = layoutOf(columns, kind, entry);
  return {
    value: { ...base, kind: kind.id, label: kind.label, projections: kind.projections ?? false, layout },
    findings: [
      ...(kind.verified ? [] : [unverified(place, kind.label)]),
      ...(rivals.length === 0
        ? []
        : [
            contested(
              place,
              kind.label,
              rivals.map(({ label }) => label),
            ),
          ]),
      ...unitless(layout, header, place),
      ...(kind.projections && entry.lastActualYear === undefined ? [unknownBoundary(place)] : []),
    ],
  };
}

function refuse(finding: Finding): Reading<Interpretation> {
  return { value: null, findings: [finding] };
}
