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
import { lineHeight, wrapText } from "./parts/text.ts";
import { stepOf } from "./parts/time.ts";
import { drawTimeAxis, timeScale } from "./parts/time-axis.ts";
import { drawValueAxis, valueAxis, valueDomain } from "./parts/value-axis.ts";
import { drawWithheld } from "./parts/withheld.ts";

const plotHeight = 96;
const gap = 16;

/** One small plot per series on the same scale, with the total behind each in grey: is it me or everybody? Source: site.md §3. */
export function drawSmallMultiples(dataset: TimeSeries, options: ChartOptions): string {
  // Each plot has a colour of its own, so there is no limit to their number.
  const series = allSeries(dataset, options).flatMap((id) => drawnSeries(dataset, { ...options, series: [id] }));
  const total = series.find(({ category }) => category.id === totalId);
  const columns = options.width === "narrow" ? 2 : 3;
  const domain = options.domain ?? valueDomain(publishedValues(series), options.span);
  const { room } = valueAxis(domain, plotHeight, 0, options.minus, false);
  const panel = (pixels[options.width] - room + gap) / columns - gap;
  const heads = series.map((one) => wrapText(headOf(dataset, one, options), panel));
  const top = 8 + lineHeight * Math.max(...heads.map(({ length }) => length));
  const panelHeight = top + plotHeight + 18;
  const axis = valueAxis(domain, top + plotHeight, top, options.minus, false);
  const periods = series[0]?.points.map(({ period }) => period) ?? [];
  const x = timeScale(periods, 0, panel);
  const step = stepOf(series[0]?.points.map(({ position }) => position) ?? []);
  const context =
    total && publishedValues([total]).length > 1
      ? svg`<path class="context" d="${seriesPath(total.points, step, x, axis.scale)}"/>`
      : null;
  const panels = series.map((one, index) => {
    const column = index % columns;
    const place = `translate(${coordinate(axis.room + column * (panel + gap))} ${Math.floor(index / columns) * (panelHeight + 12)})`;
    const shown = column === 0 ? axis : { ...axis, ticks: axis.ticks.map((tick) => ({ ...tick, text: "" })) };
    return svg`<g transform="${place}">${drawValueAxis(shown, 0, panel)}${drawTimeAxis(periods, x, top + plotHeight, 5)}${one !== total && context}${drawHead(heads[index] ?? [], top)}${drawWithheld([one], x, top + plotHeight)}${drawSeries(one, step, x, axis.scale, one === total ? one.role : "series-1")}</g>`;
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

/** A plot's name with its last number: 製造業 ▲12.5*. */
function headOf(dataset: TimeSeries, one: DrawnSeries, { minus, smallNumber }: ChartOptions): string {
  const cell = one.points.at(-1)?.cell ?? missingCell;
  return `${one.category.label} ${printCell(cell, { decimals: dataset.decimals, minus }, smallNumber).visible}`;
}

/** Above its plot: a long name has more lines, and all end at the same height. */
function drawHead(lines: readonly string[], top: number): Markup {
  return svg`${lines.map((line, at) => svg`<text class="strong" x="0" y="${top - 14 - (lines.length - 1 - at) * lineHeight}">${line}</text>`)}`;
}
