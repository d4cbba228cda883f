import type { TimeSeries } from "../datasets/contract.ts";
import { describeLine } from "./alt/line.ts";
import type { ChartOptions } from "./options.ts";
import { drawSeries } from "./parts/draw-series.ts";
import { chartRoot } from "./parts/root.ts";
import { drawnSeries, publishedValues } from "./parts/series.ts";
import { svg } from "./parts/svg.ts";
import { stepOf } from "./parts/time.ts";
import { timeScale } from "./parts/time-axis.ts";
import { valueAxis, valueDomain } from "./parts/value-axis.ts";

const size = { width: 160, height: 48 };

/** A line without words beside a large number: the course of one series, its zero line and its last value. */
export function drawSparkline(dataset: TimeSeries, options: ChartOptions): string {
  const [series] = drawnSeries(dataset, options);
  if (!series) throw new Error(`dataset without a series: ${dataset.id}`);
  const { scale } = valueAxis(
    options.domain ?? valueDomain(publishedValues([series])),
    size.height - 5,
    5,
    options.minus,
  );
  const x = timeScale(
    series.points.map(({ period }) => period),
    0,
    size.width - 4,
  );
  const step = stepOf(series.points.map(({ position }) => position));
  const body = svg`<path class="zero" d="M0,${scale(0)}H${size.width}"/>${drawSeries(series, step, x, scale, "series-total")}`;
  return chartRoot("sparkline", size.height, options, describeLine(dataset, options), body, size.width);
}
