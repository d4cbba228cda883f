import type { TimeSeries } from "../../datasets/contract.ts";
import { type PeriodId, parseQuarterId } from "../../datasets/period.ts";
import { printedDifference } from "../decimal.ts";
import { type Direction, leastMove, type Movement, movementOf } from "./movement.ts";

/** One series up to a period: its cell, the one before, and how it moved. */
export interface Course {
  readonly cell: TimeSeries["observations"][number] | null;
  /** The value of the quarter before; null where it is not published. */
  readonly previous: number | null;
  /** Difference of the two printed values; null where one is not published. */
  readonly change: number | null;
  readonly movement: Movement | null;
  /** The moves up to the period, newest last; null = unknown. */
  readonly directions: readonly (Direction | null)[];
  /** All published values up to the period, newest last. */
  readonly values: readonly number[];
}

/** Reads the course of a series up to a period, from published cells only. A quarter that was not surveyed is a gap. */
export function courseOf(dataset: TimeSeries, period: PeriodId, series: string): Course {
  const own = new Map(dataset.observations.filter((cell) => cell.series === series).map((cell) => [cell.period, cell]));
  const periods = dataset.periods.slice(0, dataset.periods.indexOf(period) + 1);
  const steps = periods.map((current, index) => {
    const before = periods[index - 1];
    const next = before !== undefined && adjacent(before, current);
    const [cell, last] = [own.get(current) ?? null, (next && own.get(before)) || null];
    const change = printedDifference(cell?.value ?? null, last?.value ?? null, dataset.decimals);
    return {
      cell,
      previous: last?.value ?? null,
      change,
      movement: change === null ? null : movementOf(change, leastMove([cell?.n, last?.n])),
    };
  });
  const now = steps.at(-1) ?? { cell: null, previous: null, change: null, movement: null };
  return {
    ...now,
    directions: steps.map(({ movement }) => movement?.direction ?? null),
    values: steps.flatMap(({ cell }) => cell?.value ?? []),
  };
}

function adjacent(before: PeriodId, current: PeriodId): boolean {
  const [a, b] = [parseQuarterId(before), parseQuarterId(current)];
  return a !== null && b !== null
    ? b - a === 1
    : Number(current.replace("FY", "")) - Number(before.replace("FY", "")) === 1;
}
