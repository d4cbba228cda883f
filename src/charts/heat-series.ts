import type { TimeSeries } from "../datasets/contract.ts";
import { periodAxis } from "../format/period.ts";
import { describeLine } from "./alt/line.ts";
import type { ChartOptions } from "./options.ts";
import { missingCell } from "./parts/cells.ts";
import { drawHeatGrid } from "./parts/heat-grid.ts";
import { pickPeriods } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { drawnSeries } from "./parts/series.ts";

/** Industry × period of one balance: number, n and diverging tint; the last four periods on a phone, eight elsewhere, unless asked. */
export function drawHeatSeries(dataset: TimeSeries, options: ChartOptions): string {
  const periods = options.periods ?? pickPeriods(dataset, undefined).slice(options.width === "narrow" ? -4 : -8);
  const shown = { ...options, periods, series: options.series ?? dataset.series.map(({ id }) => id) };
  const series = drawnSeries(dataset, shown);
  const grid = {
    rows: series.map(({ category }) => category.label),
    columns: periods.map(periodAxis),
    cells: series.map(({ points }) => points.map(({ cell }) => cell ?? missingCell)),
    decimals: dataset.decimals,
    minus: options.minus,
    smallNumber: options.smallNumber,
  };
  const { body, height } = drawHeatGrid(grid, options.width);
  const { description } = describeLine(dataset, shown);
  return chartRoot("heat-table", height, options, { name: `${dataset.title}の色分け表`, description }, body);
}
