import { createHash } from "node:crypto";
import type { Dataset, Revision } from "../../src/datasets/contract.ts";
import { type PublishedCell, cellsOf, cellText } from "./cells.ts";

/** One difference to what is published. `line` is what an approval repeats to the letter. */
export interface Change {
  readonly kind: "new" | "changed" | "gone";
  readonly line: string;
  readonly dataset: string;
  readonly period: string;
}

/** Everything that differs between what is published and what would be. Sample data that give way to real ones are not compared. */
export function compareDatasets(before: readonly Dataset[], after: readonly Dataset[]): readonly Change[] {
  const old = cellMap(before.filter((dataset) => !dataset.sample || after.some((other) => other.sample)));
  const next = cellMap(after);
  const changes: Change[] = [];
  for (const [address, cell] of old) {
    const now = next.get(address);
    if (now === undefined) changes.push(changeOf("gone", cell, cell, undefined));
    else if (!sameCell(cell, now)) changes.push(changeOf("changed", cell, cell, now));
  }
  for (const [address, cell] of next) if (!old.has(address)) changes.push(changeOf("new", cell, undefined, cell));
  return changes;
}

/** The next line of the hash chain. `previous` = hash of the line before, "" for the first. Source: disclosure.md §5. */
export function nextRevision(previous: string, entry: Pick<Revision, "kind" | "reason" | "changes">): Revision {
  const content = { kind: entry.kind, reason: entry.reason, changes: entry.changes, previous };
  return { ...content, hash: createHash("sha256").update(JSON.stringify(content)).digest("hex") };
}

/** Addresses of the cells that the log has changed; they carry the status `revised`. */
export function revisedAddresses(log: readonly Revision[]): ReadonlySet<string> {
  return new Set(log.flatMap((revision) => revision.changes.map((line) => line.slice(0, line.indexOf(": ")))));
}

/** The datasets with `revised` on every cell that has a value and stands in the log. */
export function markRevised(datasets: readonly Dataset[], addresses: ReadonlySet<string>): readonly Dataset[] {
  if (addresses.size === 0) return datasets;
  return datasets.map((dataset) => {
    const marked = structuredClone(dataset);
    for (const cell of cellsOf(dataset).values()) {
      const observation = marked.observations[cell.index];
      if (observation?.status === "normal" && addresses.has(cell.address)) observation.status = "revised";
    }
    return marked;
  });
}

function cellMap(datasets: readonly Dataset[]): ReadonlyMap<string, PublishedCell> {
  return new Map(datasets.flatMap((dataset) => [...cellsOf(dataset)]));
}

function sameCell(a: PublishedCell, b: PublishedCell): boolean {
  const status = (cell: PublishedCell) => (cell.status === "revised" ? "normal" : cell.status);
  return a.value === b.value && a.n === b.n && status(a) === status(b);
}

function changeOf(kind: Change["kind"], at: PublishedCell, before: PublishedCell | undefined, after: PublishedCell | undefined): Change {
  return { kind, line: `${at.address}: ${cellText(before)} → ${cellText(after)}`, dataset: at.dataset, period: at.period };
}
