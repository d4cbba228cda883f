import { type PeriodId, parseQuarterId } from "../../datasets/period.ts";

/** Place of a period on a time axis: the quarter's integer, or the year. Quarters and years never share an axis. */
export function periodPosition(period: PeriodId): number {
  return parseQuarterId(period) ?? Number(period.replace("FY", ""));
}

/** Distance of neighbouring periods that a line may join: the common one where all are equal (censuses), else 1. A lone gap never becomes a step. */
export function stepOf(positions: readonly number[]): number {
  const distances = new Set(positions.slice(1).map((position, index) => position - (positions[index] ?? position)));
  const [only] = distances;
  return distances.size === 1 && only !== undefined ? only : 1;
}

/** A value in time; null = not published. */
export interface TimePoint {
  readonly position: number;
  readonly value: number | null;
}

/** Runs of published values without a gap: what a line may join. */
export function runsOf(points: readonly TimePoint[], step: number): readonly (readonly PublishedPoint[])[] {
  const runs: PublishedPoint[][] = [];
  for (const { position, value } of points) {
    if (value === null) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && position - last.position <= step) run.push({ position, value });
    else runs.push([{ position, value }]);
  }
  return runs;
}

export interface PublishedPoint {
  readonly position: number;
  readonly value: number;
}
