import type { TimeSeries } from "../datasets/contract.ts";
import { periodAxis } from "../format/period.ts";
import { describeLatest } from "./alt/line.ts";
import type { AltText, ChartOptions } from "./options.ts";
import { missingCell } from "./parts/cells.ts";
import { drawHeatGrid } from "./parts/heat-grid.ts";
import { chartRoot } from "./parts/root.ts";
import { drawnSeries } from "./parts/series.ts";

/** Industry × period of one balance: number, n and diverging tint; the last four periods on a phone, eight elsewhere, unless asked. */
export function drawHeatSeries(dataset: TimeSeries, options: ChartOptions): string {
  const shown = recent(dataset, options);
  const series = drawnSeries(dataset, shown);
  const grid = {
    rows: series.map(({ category }) => category.label),
    columns: shown.periods.map(periodAxis),
    cells: series.map(({ points }) => points.map(({ cell }) => cell ?? missingCell)),
    decimals: dataset.decimals,
    minus: options.minus,
    smallNumber: options.smallNumber,
  };
  const { body, height } = drawHeatGrid(grid, options.width);
  return chartRoot("heat-table", height, options, describeHeatSeries(dataset, options), body);
}

/** The table in words: the last value of each series. */
export function describeHeatSeries(dataset: TimeSeries, options: ChartOptions): AltText {
  return describeLatest(dataset, recent(dataset, options), "色分け表");
}

function recent(dataset: TimeSeries, options: ChartOptions) {
  const periods = options.periods ?? dataset.periods.slice(options.width === "narrow" ? -4 : -8);
  return { ...options, periods, series: options.series ?? dataset.series.map(({ id }) => id) };
}
