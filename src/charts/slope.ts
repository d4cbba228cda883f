import type { TimeSeries } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { periodAxisYear } from "../format/period.ts";
import { describeLine } from "./alt/line.ts";
import { type AltText, type ChartOptions, pixels } from "./options.ts";
import { missingCell } from "./parts/cells.ts";
import { dodge } from "./parts/dodge.ts";
import { pickPeriods } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { type DrawnSeries, drawnSeries, publishedValues } from "./parts/series.ts";
import { svg } from "./parts/svg.ts";
import { lineHeight, textWidth } from "./parts/text.ts";
import { valueAxis, valueDomain } from "./parts/value-axis.ts";

/** Two years side by side, a straight line per series: the first and the last of the shown periods. A series with one of them withheld has no line. */
export function drawSlope(dataset: TimeSeries, options: ChartOptions): string {
  const shown = twoPeriods(dataset, options);
  const [first, last] = shown.periods;
  const series = drawnSeries(dataset, shown);
  const text = (one: DrawnSeries, end: 0 | 1) =>
    printCell(
      one.points[end]?.cell ?? missingCell,
      { decimals: dataset.decimals, minus: options.minus },
      options.smallNumber,
    ).visible;
  const left = Math.max(...series.map((one) => textWidth(text(one, 0)))) + 12;
  const right =
    pixels[options.width] - Math.max(...series.map((one) => textWidth(`${one.category.label} ${text(one, 1)}`))) - 12;
  const top = 40;
  const bottom = top + Math.max(160, series.length * (lineHeight + 6));
  const { scale } = valueAxis(options.domain ?? valueDomain(publishedValues(series)), bottom, top, options.minus);
  const y = ([0, 1] as const).map((end) =>
    dodge(
      series.map(({ points }) => scale(points[end]?.value ?? 0)),
      lineHeight,
      top,
      bottom,
    ),
  );
  const lines = series.map(({ role, points: [before, after] }, index) => {
    const ends = [
      [left, before?.value ?? null],
      [right, after?.value ?? null],
    ] as const;
    const known = ends.flatMap(([x, value]) => (value === null ? [] : [svg`${x},${scale(value)}`]));
    const one = series[index];
    return svg`<g class="${role}">${known.length === 2 && svg`<path class="line" d="M${known[0]}L${known[1]}"/>`}<path class="dot" d="${known.map((point) => svg`M${point}h0`)}"/>${
      one &&
      svg`<text class="end" x="${left - 8}" y="${(y[0]?.[index] ?? 0) + 5}">${text(one, 0)}</text><text x="${right + 8}" y="${(y[1]?.[index] ?? 0) + 5}">${one.category.label} ${text(one, 1)}</text>`
    }</g>`;
  });
  const body = svg`<path class="grid" d="M${left},${top - 14}V${bottom}M${right},${top - 14}V${bottom}"/><g class="quiet"><text class="middle" x="${left}" y="16">${periodAxisYear(first)}</text><text class="middle" x="${right}" y="16">${periodAxisYear(last)}</text></g>${lines}`;
  return chartRoot("slope", bottom + 12, options, describeSlope(dataset, options), body);
}

/** Both years in words. */
export function describeSlope(dataset: TimeSeries, options: ChartOptions): AltText {
  const { description } = describeLine(dataset, twoPeriods(dataset, options));
  return { name: `${dataset.title}の2時点の比較`, description };
}

function twoPeriods(dataset: TimeSeries, options: ChartOptions) {
  const periods = pickPeriods(dataset, options.periods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error(`slope needs two periods: ${dataset.id}`);
  return { ...options, periods: [first, last] as const };
}
