import type { Status, TimeSeries } from "../../../src/datasets/contract.ts";
import type { PeriodId } from "../../../src/datasets/period.ts";

/** The published values of a series as exact integers. */
export interface Amounts {
  /** The value in units of the last digit; null where it is not published. */
  readonly at: (period: PeriodId, series: string) => bigint | null;
  /** Sum of several; null where one of them is not published. */
  readonly sum: (period: PeriodId, series: readonly string[]) => bigint | null;
  readonly status: (period: PeriodId, series: string) => Status;
}

/** `decimals` = of the integers' unit, where two datasets are worked with together; without it the dataset's own. */
export function amountsOf(dataset: TimeSeries, decimals = dataset.decimals): Amounts {
  const cells = new Map(dataset.observations.map((cell) => [`${cell.period} ${cell.series}`, cell]));
  const at = (period: PeriodId, series: string) => {
    const value = cells.get(`${period} ${series}`)?.value ?? null;
    return value === null
      ? null
      : BigInt(Math.round(value * 10 ** dataset.decimals)) * 10n ** BigInt(decimals - dataset.decimals);
  };
  return {
    at,
    sum: (period, series) =>
      series.reduce<bigint | null>((total, one) => {
        const value = at(period, one);
        return total === null || value === null ? null : total + value;
      }, 0n),
    status: (period, series) => cells.get(`${period} ${series}`)?.status ?? "missing",
  };
}
