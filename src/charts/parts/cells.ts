import type { Breakdown, Category, Ranking, Status } from "../../datasets/contract.ts";
import type { NumberStyle } from "../../format/number.ts";
import type { ChartOptions } from "../options.ts";

/** A cell as contract says; a cell that the dataset does not have is missing. */
export interface Cell {
  readonly value: number | null;
  readonly status: Status;
  readonly n?: number | undefined;
}

export const missingCell: Cell = { value: null, status: "missing" };

/** The measure to draw: the one asked for or the first. Throws on an unknown one. */
export function pickMeasure(dataset: Breakdown, { measure: asked }: Pick<ChartOptions, "measure">) {
  const measure = asked === undefined ? dataset.measures[0] : dataset.measures.find(({ id }) => id === asked);
  if (!measure) throw new Error(`unknown measure of ${dataset.id}: ${asked}`);
  return measure;
}

/** Number style of a measure, which may have its own unit and decimals. Only % follows each number; other units stand above the chart. */
export function measureStyle(
  dataset: Breakdown | Ranking,
  measure: Partial<ReturnType<typeof pickMeasure>>,
  { minus }: Pick<ChartOptions, "minus">,
): NumberStyle {
  const unit = measure.unit ?? dataset.unit;
  return { decimals: measure.decimals ?? dataset.decimals, minus, unit: isPercent(unit) ? unit : undefined };
}

/** Cell of a category in a period. */
export function breakdownCell(dataset: Breakdown, period: string, category: Category, measure: string): Cell {
  return (
    dataset.observations.find(
      (cell) => cell.period === period && cell.category === category.id && cell.measure === measure,
    ) ?? missingCell
  );
}

/** Is the unit a percentage, in either width of the sign? */
export function isPercent(unit: string): boolean {
  return unit === "%" || unit === "％";
}
