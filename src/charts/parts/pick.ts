import type { Category } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";

/** Id of the total in every breakdown (全業種). */
export const totalId = "all";

/** The classes with these ids, in the order asked for. Throws on an id that the dataset does not have. */
export function pickCategories(dataset: string, all: readonly Category[], ids: readonly string[]): readonly Category[] {
  return ids.map((id) => {
    const category = all.find((candidate) => candidate.id === id);
    if (!category) throw new Error(`unknown series of ${dataset}: ${id}`);
    return category;
  });
}

/** The periods to show: those asked for, which the dataset must have, or all. */
export function pickPeriods(
  dataset: { readonly id: string; readonly periods: readonly PeriodId[] },
  asked: readonly PeriodId[] | undefined,
): readonly PeriodId[] {
  const unknown = asked?.find((period) => !dataset.periods.includes(period));
  if (unknown !== undefined) throw new Error(`unknown period of ${dataset.id}: ${unknown}`);
  return asked ?? dataset.periods;
}

/** The one period to show: the last of those asked for, else the dataset's last. Throws where there is none. */
export function pickPeriod(
  dataset: { readonly id: string; readonly periods: readonly PeriodId[] },
  asked: readonly PeriodId[] | undefined,
): PeriodId {
  const period = pickPeriods(dataset, asked).at(-1);
  if (period === undefined) throw new Error(`dataset without a period: ${dataset.id}`);
  return period;
}
