import type { Category, Ranking } from "../../datasets/contract.ts";
import type { ChartOptions } from "../options.ts";
import { pickPeriod } from "./pick.ts";

export type RankedCell = Ranking["observations"][number];

/** The options of one period by rank, ties in the order of the form, those without a rank last (その他, withheld ones); what nobody named is left to the table; at most `limit`. */
export function rankedOptions(
  dataset: Ranking,
  options: Pick<ChartOptions, "periods" | "limit">,
): readonly { readonly option: Category; readonly cell: RankedCell }[] {
  const period = pickPeriod(dataset, options.periods);
  const rows = dataset.options.flatMap((option) => {
    const cell = dataset.observations.find(
      (candidate) => candidate.period === period && candidate.option === option.id,
    );
    return cell && !(cell.value === 0 && cell.rank === null) ? [{ option, cell }] : [];
  });
  return rows
    .sort((a, b) => (a.cell.rank ?? Infinity) - (b.cell.rank ?? Infinity) || 0)
    .slice(0, options.limit ?? rows.length);
}
