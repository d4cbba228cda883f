import type { Breakdown } from "../../datasets/contract.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { breakdownCell } from "../parts/cells.ts";
import { pickPeriod } from "../parts/pick.ts";

/** A pyramid in words: the largest age group of each side. */
export function describePyramid(dataset: Breakdown, options: Pick<ChartOptions, "periods" | "minus">): AltText {
  const period = pickPeriod(dataset, options.periods);
  const words = dataset.measures.flatMap(({ id, label }) => {
    const cells = dataset.categories.map((category) => ({
      category,
      cell: breakdownCell(dataset, period, category, id),
    }));
    const [most] = cells
      .filter(({ cell }) => cell.value !== null)
      .toSorted((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0));
    return most
      ? [
          `${label}は${most.category.label}が最も多く${printCell(most.cell, { decimals: dataset.decimals, minus: options.minus, unit: dataset.unit }).spoken}`,
        ]
      : [];
  });
  return { name: `${dataset.title}の人口ピラミッド`, description: `${periodName(period)}は、${words.join("、")}。` };
}
