import { type Breakdown, TOTAL_ID } from "../../datasets/contract.ts";
import type { Quartiles } from "../../scripts/position/band.ts";
import type { Trade } from "../../scripts/position/words.ts";
import { published, yearRegister } from "./register.ts";

/** A trade of the position tool with its id and the number of persons behind it; n null where it is withheld. */
export interface PositionTrade extends Trade {
  readonly id: string;
  readonly n: number | null;
}

/** The latest year and its published quartiles by trade, the total last; null where there are none, so that there is no tool. Source: statistics.md §2 "Position tool". */
export function positionTrades(): { readonly year: number; readonly trades: readonly PositionTrade[] } | null {
  const year = yearRegister()?.years.at(-1)?.year;
  const [sales, income] = [levels("gross-sales"), levels("net-income")];
  const margin = published("margin-by-industry", "breakdown");
  if (year === undefined || sales === null || income === null || margin === null) return null;
  const period = String(year);
  const [total, ...parts] = sales.categories;
  const trades = [...parts, ...(total?.id === TOTAL_ID ? [total] : [])].map(({ id, label }) => ({
    id,
    label,
    n: cell(sales, period, id, "median")?.n ?? null,
    sales: quartiles(sales, period, id),
    income: quartiles(income, period, id),
    margin: cell(margin, period, id, "median-margin")?.value ?? null,
  }));
  return { year, trades };
}

function levels(slug: string): Breakdown | null {
  return published(`${slug}-levels-by-industry`, "breakdown");
}

function quartiles(dataset: Breakdown, period: string, id: string): Quartiles {
  const value = (measure: string) => cell(dataset, period, id, measure)?.value ?? null;
  return { lower: value("lower-quartile"), median: value("median"), upper: value("upper-quartile") };
}

function cell({ observations }: Breakdown, period: string, id: string, kind: string) {
  return observations.find(({ period: at, category, measure }) => at === period && category === id && measure === kind);
}
