import type { Breakdown, Distribution, TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import type { PrintableCell } from "../../format/number.ts";

/** A cell of one year with the name of its class: an industry, a band, an answer. */
export interface NamedCell extends PrintableCell {
  readonly id: string;
  readonly label: string;
}

/** The cells of one measure in one year, in the order of the classes; a cell that the dataset does not have is missing. */
export function measureCells(dataset: Breakdown, period: PeriodId, measure: string): readonly NamedCell[] {
  return dataset.categories.map(({ id, label }) => {
    const cell = dataset.observations.find(
      (one) => one.period === period && one.category === id && one.measure === measure,
    );
    return { id, label, ...(cell ?? missing) };
  });
}

/** The cells of every series in one year. */
export function seriesCells(dataset: TimeSeries, period: PeriodId): readonly NamedCell[] {
  return dataset.series.map(({ id, label }) => ({
    id,
    label,
    ...(dataset.observations.find((one) => one.period === period && one.series === id) ?? missing),
  }));
}

/** The bands of one group in one year. */
export function groupBands(dataset: Distribution, period: PeriodId, group: string): readonly NamedCell[] {
  return dataset.bands.map(({ id, label }) => ({
    id,
    label,
    ...(dataset.observations.find((one) => one.period === period && one.group === group && one.band === id) ?? missing),
  }));
}

/** The published cell with this id; null where it is withheld or missing. */
export function publishedCell(
  cells: readonly NamedCell[],
  id: string,
): (NamedCell & { readonly value: number }) | null {
  for (const cell of cells) if (cell.id === id && cell.value !== null) return { ...cell, value: cell.value };
  return null;
}

const missing: PrintableCell = { value: null, status: "missing" };
