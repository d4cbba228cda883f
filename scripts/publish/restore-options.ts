import type { Dataset } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { OptionCell, OptionRelease } from "../model.ts";
import { restoreCount } from "./restore-number.ts";

interface PrintedOption {
  readonly id: string;
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly n: number | null;
  /** Undefined: not ranked. */
  readonly first: number | null | undefined;
}

/**
 * Published shares of a question → its counts. `known` = the options of the form in order; those not printed are counted in その他.
 * Null where the quarter is not published. `unfit` is told each option whose share no count makes.
 */
export function restoreOptions(
  dataset: Dataset,
  quarter: Quarter,
  known: readonly { readonly id: string; readonly other: boolean }[],
  unfit: (option: string) => null,
): OptionRelease | null {
  const cells = printedOptions(dataset, quarterId(quarter));
  if (cells.length === 0) return null;
  const printed = cells.find((cell) => cell.n !== null)?.n ?? null;
  const withheld = cells.some((cell) => cell.suppressed);
  const restored = cells.map((cell): [string, OptionCell] => {
    const count = cell.value === null ? null : (restoreCount(cell.value, cell.n ?? 0) ?? unfit(cell.id));
    if (count === null) return [cell.id, { status: cell.suppressed || cell.value !== null ? "suppressed" : "missing" }];
    const first =
      cell.first === null || cell.first === undefined
        ? null
        : (restoreCount(cell.first, cell.n ?? 0) ?? unfit(`${cell.id} first`));
    return [cell.id, { status: "normal", count, first }];
  });
  const options = new Map(restored);
  return {
    n: printed ?? (withheld ? null : 0),
    options,
    merged: known.filter(({ id, other }) => !other && !options.has(id)).map(({ id }) => id),
  };
}

function printedOptions(dataset: Dataset, period: string): readonly PrintedOption[] {
  if (dataset.shape === "ranking")
    return dataset.observations
      .filter((cell) => cell.period === period)
      .map(({ option, value, status, n, first }) => ({
        id: option,
        value,
        suppressed: status === "suppressed",
        n: n ?? null,
        first,
      }));
  if (dataset.shape !== "breakdown") return [];
  return dataset.observations
    .filter((cell) => cell.period === period)
    .map(({ category, value, status, n }) => ({
      id: category,
      value,
      suppressed: status === "suppressed",
      n: n ?? null,
      first: undefined,
    }));
}
