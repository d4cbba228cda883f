import { createHash } from "node:crypto";
import type { Dataset, Matrix, Revision } from "../../src/datasets/contract.ts";
import { cellsOf, cellText, type PublishedCell } from "./cells.ts";

/** One difference to what is published. `line` is what an approval repeats to the letter. */
export interface Change {
  readonly kind: "new" | "changed" | "gone";
  readonly line: string;
  readonly dataset: string;
  readonly period: string;
  /** The new value stands on more answers than the old one. */
  readonly moreAnswers: boolean;
}

/** Everything that differs between what is published and what would be. */
export function compareDatasets(before: readonly Dataset[], after: readonly Dataset[]): readonly Change[] {
  const old = cellMap(before);
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
export function nextRevision(
  previous: string,
  { date, kind, reason, changes }: Pick<Revision, "date" | "kind" | "reason" | "changes">,
): Revision {
  const content = { date, kind, reason, changes, previous };
  return { ...content, hash: createHash("sha256").update(JSON.stringify(content)).digest("hex") };
}

/** Does every line of the log follow from the one before? */
export function isUnbroken(log: readonly Revision[]): boolean {
  return log.every((revision, index) => nextRevision(log[index - 1]?.hash ?? "", revision).hash === revision.hash);
}

/** Addresses of the cells that the log has changed; they carry the status `revised`. */
export function revisedAddresses(log: readonly Revision[]): ReadonlySet<string> {
  return new Set(log.flatMap((revision) => revision.changes.map((line) => line.slice(0, line.indexOf(": ")))));
}

/**
 * Published cells marked as revised that the log does not know: its last lines have been cut off. The figures of one observation (how many
 * named a problem, and how many put it first) share the mark, so that the log need know one of them only.
 */
export function unloggedCells(published: readonly Dataset[], log: readonly Revision[]): readonly string[] {
  const known = revisedAddresses(log);
  return published.flatMap((dataset) => {
    const cells = [...cellsOf(dataset).values()];
    const logged = new Set(cells.flatMap(({ address, index }) => (known.has(address) ? [index] : [])));
    return cells.flatMap(({ address, index, status }) => (status === "revised" && !logged.has(index) ? [address] : []));
  });
}

/**
 * The datasets with `revised` on every cell that has a value and stands in the log. A cell of the weather matrix follows the balance that it
 * shows: `balances` = column of the matrix → id of its dataset.
 */
export function markRevised(
  datasets: readonly Dataset[],
  addresses: ReadonlySet<string>,
  balances: ReadonlyMap<string, string>,
): readonly Dataset[] {
  if (addresses.size === 0) return datasets;
  return datasets.map((dataset) => {
    const marked = structuredClone(dataset);
    if (marked.shape === "matrix") return markMatrix(marked, addresses, balances);
    for (const cell of cellsOf(dataset).values()) {
      const observation = marked.observations[cell.index];
      if (observation?.status === "normal" && addresses.has(cell.address)) observation.status = "revised";
    }
    return marked;
  });
}

function markMatrix(matrix: Matrix, addresses: ReadonlySet<string>, balances: ReadonlyMap<string, string>): Matrix {
  for (const cell of matrix.observations) {
    const address = `${balances.get(cell.column)} / ${cell.row} / ${cell.period}`;
    if (cell.status === "normal" && addresses.has(address)) cell.status = "revised";
  }
  return matrix;
}

function cellMap(datasets: readonly Dataset[]): ReadonlyMap<string, PublishedCell> {
  return new Map(datasets.flatMap((dataset) => [...cellsOf(dataset)]));
}

/** A provisional value that proves final, or a mark of revision, is no change of a number. */
function sameCell(a: PublishedCell, b: PublishedCell): boolean {
  const status = (cell: PublishedCell) =>
    cell.status === "revised" || cell.status === "provisional" ? "normal" : cell.status;
  return a.value === b.value && a.n === b.n && status(a) === status(b);
}

function changeOf(
  kind: Change["kind"],
  at: PublishedCell,
  before: PublishedCell | undefined,
  after: PublishedCell | undefined,
): Change {
  const line = `${at.address}: ${cellText(before)} → ${cellText(after)}`;
  const moreAnswers =
    before !== undefined && after !== undefined && (after.n ?? 0) > (before.n ?? 0) && before.n !== null;
  return { kind, line, dataset: at.dataset, period: at.period, moreAnswers };
}
