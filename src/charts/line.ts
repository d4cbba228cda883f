import type { TimeSeries } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeLine } from "./alt/line.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { drawSeries } from "./parts/draw-series.ts";
import { drawEndLabels, type EndLabel, endLabelRoom } from "./parts/end-labels.ts";
import { drawLineKey, lineKey } from "./parts/line-key.ts";
import { drawOutlook, outlookPoints } from "./parts/outlook.ts";
import { drawPointLabels } from "./parts/point-labels.ts";
import { drawProjection } from "./parts/projection.ts";
import { chartRoot } from "./parts/root.ts";
import { type DrawnSeries, drawnSeries, lastPublished, publishedValues } from "./parts/series.ts";
import { svg } from "./parts/svg.ts";
import { stepOf } from "./parts/time.ts";
import { drawTimeAxis, timeScale } from "./parts/time-axis.ts";
import { drawValueAxis, valueAxis, valueDomain } from "./parts/value-axis.ts";
import { drawWithheld } from "./parts/withheld.ts";

/**
 * Lines over quarters or years: gaps stay gaps, zero is always on the axis, x marks a withheld period. An outlook stands apart
 * as open diamonds at the quarters that it looked at, on its own basis, never joined to the actuals. Projections lie on a shaded ground behind
 * a marked border. Source: site.md §3.
 */
export function drawLine(dataset: TimeSeries, options: ChartOptions): string {
  const series = drawnSeries(dataset, options);
  if (series.length > 6) throw new Error(`more lines than a reader can tell apart: ${dataset.id}`);
  const outlook = outlookPoints(options);
  const periods = series[0]?.points.map(({ period }) => period) ?? [];
  const labels = [...series.map((one) => endLines(dataset, one, series.length === 1, options)), ...outlook.label];
  const marked = series.length > 2;
  const key = lineKey(dataset, options);
  const top = 30;
  const bottom = top + (options.width === "narrow" ? 160 : 220);
  const domain =
    options.domain ??
    valueDomain([...publishedValues(series), ...outlook.points.map(({ value }) => value)], options.span);
  const axis = valueAxis(domain, bottom, top, options.minus);
  const right = pixels[options.width] - endLabelRoom(labels, marked);
  const x = timeScale(periods, axis.room, right, outlook.ahead);
  const step = stepOf(series[0]?.points.map(({ position }) => position) ?? []);
  const ends = series.flatMap((one, index): readonly EndLabel[] => {
    const last = lastPublished(one);
    return last ? [{ lines: labels[index] ?? [], y: axis.scale(last.value), role: one.role }] : [];
  });
  const ahead = outlook.label.map((lines): EndLabel => ({ lines, y: axis.scale(outlook.last), role: "outlook" }));
  const body = svg`<text class="unit" x="0" y="14">単位：${dataset.unit}${periods[0]?.startsWith("FY") && "（年度）"}</text>${drawProjection(dataset, periods, x, top, bottom, right)}${drawValueAxis(axis, axis.room, right)}${drawTimeAxis(periods, x, bottom)}${drawWithheld(series, x, bottom)}${series.map(
    (one) => drawSeries(one, step, x, axis.scale),
  )}${series.length === 1 && series.map((one) => drawPointLabels(one, step, dataset.decimals, options.minus, x, axis.scale))}${drawOutlook(outlook, x, axis.scale)}${drawEndLabels([...ends, ...ahead], marked, right + 10, top - 8, bottom + 8)}${drawLineKey(key, bottom + 32)}`;
  return chartRoot("line", bottom + 28 + key.height, options, describeLine(dataset, options), body);
}

/** Text at the line's end: the last number, with the name where there are several lines or an outlook; on a phone two lines. */
function endLines(dataset: TimeSeries, series: DrawnSeries, alone: boolean, options: ChartOptions): readonly string[] {
  const cell = series.points.at(-1)?.cell ?? { value: null, status: "missing" as const };
  const { visible } = printCell(cell, { decimals: dataset.decimals, minus: options.minus }, options.smallNumber);
  if (alone) return options.outlook ? ["今期", visible] : [visible];
  return options.width === "narrow" ? [series.category.label] : [`${series.category.label} ${visible}`];
}
