import type { TimeSeries } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeLatest } from "./alt/line.ts";
import { type AltText, type ChartOptions, pixels } from "./options.ts";
import { missingCell } from "./parts/cells.ts";
import { drawSeries } from "./parts/draw-series.ts";
import { totalId } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { type DrawnSeries, drawnSeries, publishedValues } from "./parts/series.ts";
import { seriesPath } from "./parts/series-path.ts";
import { coordinate, type Markup, svg } from "./parts/svg.ts";
import { stepOf } from "./parts/time.ts";
import { drawTimeAxis, timeScale } from "./parts/time-axis.ts";
import { drawValueAxis, valueAxis, valueDomain } from "./parts/value-axis.ts";
import { drawWithheld } from "./parts/withheld.ts";

const plotHeight = 96;
const panelHeight = 142;
const gap = 16;

/** One small plot per series on the same scale, with the total behind each in grey: is it me or everybody? Source: site.md §3. */
export function drawSmallMultiples(dataset: TimeSeries, options: ChartOptions): string {
  // Each plot has a colour of its own, so there is no limit to their number.
  const series = allSeries(dataset, options).flatMap((id) => drawnSeries(dataset, { ...options, series: [id] }));
  const total = series.find(({ category }) => category.id === totalId);
  const columns = options.width === "narrow" ? 2 : 3;
  const domain = options.domain ?? valueDomain(publishedValues(series));
  const axis = valueAxis(domain, 28 + plotHeight, 28, options.minus, false);
  const panel = (pixels[options.width] - axis.room + gap) / columns - gap;
  const periods = series[0]?.points.map(({ period }) => period) ?? [];
  const x = timeScale(periods, 0, panel);
  const step = stepOf(series[0]?.points.map(({ position }) => position) ?? []);
  const context = total ? svg`<path class="context" d="${seriesPath(total.points, step, x, axis.scale)}"/>` : null;
  const panels = series.map((one, index) => {
    const column = index % columns;
    const place = `translate(${coordinate(axis.room + column * (panel + gap))} ${Math.floor(index / columns) * (panelHeight + 12)})`;
    const shown = column === 0 ? axis : { ...axis, ticks: axis.ticks.map((tick) => ({ ...tick, text: "" })) };
    return svg`<g transform="${place}">${drawValueAxis(shown, 0, panel)}${drawTimeAxis(periods, x, 28 + plotHeight, 5)}${one !== total && context}${drawPanel(dataset, one, step, x, axis.scale, options)}</g>`;
  });
  const rows = Math.ceil(series.length / columns);
  return chartRoot(
    "small-multiples",
    rows * (panelHeight + 12),
    options,
    describeSmallMultiples(dataset, options),
    svg`${panels}`,
  );
}

/** The plots in words: the last value of each. */
export function describeSmallMultiples(dataset: TimeSeries, options: ChartOptions): AltText {
  return describeLatest(dataset, { ...options, series: allSeries(dataset, options) }, "系列別の折れ線グラフ");
}

function allSeries(dataset: TimeSeries, { series }: ChartOptions): readonly string[] {
  return series ?? dataset.series.map(({ id }) => id);
}

/** Title with the last number, x marks of withheld periods, the line and its last value. */
function drawPanel(
  dataset: TimeSeries,
  one: DrawnSeries,
  step: number,
  x: (position: number) => number,
  y: (value: number) => number,
  options: ChartOptions,
): Markup {
  const { visible } = printCell(
    one.points.at(-1)?.cell ?? missingCell,
    { decimals: dataset.decimals, minus: options.minus },
    options.smallNumber,
  );
  return svg`<text class="strong" x="0" y="14">${one.category.label} ${visible}</text>${drawWithheld([one], x, 28 + plotHeight)}${drawSeries(one, step, x, y, one.category.id === totalId ? one.role : "series-1")}`;
}
