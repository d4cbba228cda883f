import type { Breakdown } from "../../../datasets/contract.ts";
import type { PeriodId } from "../../../datasets/period.ts";

/** Lowest and highest published value of some measures of a year, zero included, for small charts on one scale. */
export function sharedDomain(
  { observations }: Breakdown,
  period: PeriodId,
  measures: readonly string[],
): readonly [number, number] {
  const values = observations.flatMap((cell) =>
    cell.period === period && measures.includes(cell.measure) ? (cell.value ?? []) : [],
  );
  return [Math.min(0, ...values), Math.max(0, ...values)];
}
