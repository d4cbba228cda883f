import type { PeriodId } from "../../datasets/period.ts";
import { catalogue, dataset } from "../../datasets/store.ts";

/** A published value that was changed later (status revised, printed r). */
export interface RevisedValues {
  readonly title: string;
  readonly periods: readonly PeriodId[];
}

/** Datasets with revised values, and the periods of these; none where nothing was changed. */
export function revisedValues(): readonly RevisedValues[] {
  return catalogue().datasets.flatMap(({ id }) => {
    const { title, observations } = dataset(id);
    const periods = new Set<PeriodId>();
    for (const { period, status } of observations) if (status === "revised") periods.add(period);
    return periods.size === 0 ? [] : [{ title, periods: [...periods] }];
  });
}
