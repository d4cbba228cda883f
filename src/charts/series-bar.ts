import type { TimeSeries } from "../datasets/contract.ts";
import { describeBar } from "./alt/bar.ts";
import { drawBar } from "./bar.ts";
import { drawDivergingBar } from "./diverging-bar.ts";
import type { ChartOptions } from "./options.ts";
import { asBreakdown } from "./parts/as-breakdown.ts";
import { totalId } from "./parts/pick.ts";

/** One period of many series as horizontal bars: establishments by industry. Without a choice the total is left out, for it would dwarf its parts. */
export function drawSeriesBar(dataset: TimeSeries, options: ChartOptions): string {
  return drawBar(asBreakdown(dataset), withoutTotal(dataset, options));
}

/** One period of many series as bars to both sides of zero, by size: gains and losses by industry. */
export function drawSeriesDivergingBar(dataset: TimeSeries, options: ChartOptions): string {
  return drawDivergingBar(asBreakdown(dataset), withoutTotal(dataset, options));
}

/** Both in words. */
export function describeSeriesBar(dataset: TimeSeries, options: ChartOptions) {
  return describeBar(asBreakdown(dataset), withoutTotal(dataset, options));
}

function withoutTotal(dataset: TimeSeries, options: ChartOptions): ChartOptions {
  return { ...options, series: options.series ?? dataset.series.map(({ id }) => id).filter((id) => id !== totalId) };
}
