import type { Dataset, Status } from "../../src/datasets/contract.ts";

/** One published cell with its address in words: dataset / class / period. */
export interface PublishedCell {
  readonly address: string;
  readonly dataset: string;
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
  readonly n: number | null;
  /** Position of its observation in the dataset. */
  readonly index: number;
}

/** All cells of a dataset by address. Values that follow from others (changes, the weather matrix, ranks before) are not listed apart. */
export function cellsOf(dataset: Dataset): ReadonlyMap<string, PublishedCell> {
  const cells = new Map<string, PublishedCell>();
  const add = (
    index: number,
    classes: string,
    cell: { period: string; value: number | null; status: Status; n?: number | undefined },
  ) => {
    const address = `${dataset.id} / ${classes} / ${cell.period}`;
    cells.set(address, {
      address,
      dataset: dataset.id,
      period: cell.period,
      value: cell.value,
      status: cell.status,
      n: cell.n ?? null,
      index,
    });
  };
  switch (dataset.shape) {
    case "timeSeries":
      for (const [index, cell] of dataset.observations.entries()) add(index, cell.series, cell);
      break;
    case "breakdown":
      for (const [index, cell] of dataset.observations.entries()) add(index, `${cell.category} ${cell.measure}`, cell);
      break;
    case "distribution":
      for (const [index, cell] of dataset.observations.entries()) add(index, `${cell.group} ${cell.band}`, cell);
      break;
    case "ranking":
      for (const [index, cell] of dataset.observations.entries()) {
        add(index, cell.option, cell);
        if (cell.first !== undefined) add(index, `${cell.option} first`, { ...cell, value: cell.first });
      }
      break;
    case "matrix":
      break;
    case "flow":
      for (const [index, cell] of dataset.observations.entries()) add(index, `${cell.from} ${cell.to}`, cell);
      break;
  }
  return cells;
}

/** A cell as a clerk reads it in a list of changes: `-12.5 (n=8)`, `x`, `－`. */
export function cellText(cell: PublishedCell | undefined): string {
  if (cell === undefined) return "（なし）";
  if (cell.value === null) return cell.status === "suppressed" ? "x" : "－";
  return cell.n === null ? String(cell.value) : `${cell.value} (n=${cell.n})`;
}
