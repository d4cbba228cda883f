import type { Dataset, DatasetOf, Shape } from "../datasets/contract.ts";
import { describeBar } from "./alt/bar.ts";
import { describeCirculation } from "./alt/circulation.ts";
import { describeHeatTable } from "./alt/heat-table.ts";
import { describeHistogram } from "./alt/histogram.ts";
import { describeLine } from "./alt/line.ts";
import { describePyramid } from "./alt/pyramid.ts";
import { describeQuartileRange } from "./alt/quartile-range.ts";
import { describeRanking } from "./alt/ranking.ts";
import { describeScatter } from "./alt/scatter.ts";
import { describeStackedBar } from "./alt/stacked-bar.ts";
import { drawBar } from "./bar.ts";
import { drawCirculation } from "./circulation.ts";
import { drawDivergingBar } from "./diverging-bar.ts";
import { describeHeatSeries, drawHeatSeries } from "./heat-series.ts";
import { drawHeatTable } from "./heat-table.ts";
import { drawHistogram } from "./histogram.ts";
import { drawLine } from "./line.ts";
import type { AltText, ChartOptions } from "./options.ts";
import { drawPyramid } from "./pyramid.ts";
import { drawQuartileRange } from "./quartile-range.ts";
import { drawRanking } from "./ranking.ts";
import { drawScatter } from "./scatter.ts";
import { drawSeason } from "./season.ts";
import { describeSeriesBar, drawSeriesBar, drawSeriesDivergingBar } from "./series-bar.ts";
import { describeSlope, drawSlope } from "./slope.ts";
import { describeSmallMultiples, drawSmallMultiples } from "./small-multiples.ts";
import { drawSparkline } from "./sparkline.ts";
import { drawStackedBar } from "./stacked-bar.ts";

/** The chart kinds, one line each: the shape that a kind draws, how it draws it, and its words. */
const kinds = {
  line: kind("timeSeries", drawLine, describeLine),
  "small-multiples": kind("timeSeries", drawSmallMultiples, describeSmallMultiples),
  sparkline: kind("timeSeries", drawSparkline, describeLine),
  "heat-series": kind("timeSeries", drawHeatSeries, describeHeatSeries),
  "heat-table": kind("matrix", drawHeatTable, describeHeatTable),
  "stacked-bar": kind("breakdown", drawStackedBar, describeStackedBar),
  bar: kind("breakdown", drawBar, describeBar),
  "diverging-bar": kind("breakdown", drawDivergingBar, describeBar),
  "series-bar": kind("timeSeries", drawSeriesBar, describeSeriesBar),
  "series-diverging-bar": kind("timeSeries", drawSeriesDivergingBar, describeSeriesBar),
  slope: kind("timeSeries", drawSlope, describeSlope),
  "quartile-range": kind("breakdown", drawQuartileRange, describeQuartileRange),
  season: kind("breakdown", drawSeason, describeBar),
  pyramid: kind("breakdown", drawPyramid, describePyramid),
  scatter: kind("breakdown", drawScatter, describeScatter),
  histogram: kind("distribution", drawHistogram, describeHistogram),
  circulation: kind("flow", drawCirculation, describeCirculation),
  ranking: kind("ranking", drawRanking, describeRanking),
} as const;

export type ChartKind = keyof typeof kinds;

/** Draws a dataset as SVG text. Throws where the kind does not draw the dataset's shape. */
export function draw(kind: ChartKind, dataset: Dataset, options: ChartOptions): string {
  return kinds[kind].draw(kind, dataset, options);
}

/** Both widths of a chart in one element; the style sheet shows the one that fits. */
export function drawPair(kind: ChartKind, dataset: Dataset, options: Omit<ChartOptions, "width">): string {
  const [narrow, wide] = (["narrow", "wide"] as const).map((width) => draw(kind, dataset, { ...options, width }));
  return `<div class="chart-pair">${narrow}${wide}</div>`;
}

/** Name and description of the chart, from the published cells alone. Throws as `draw` does. */
export function describe(kind: ChartKind, dataset: Dataset, options: ChartOptions): AltText {
  return kinds[kind].describe(kind, dataset, options);
}

/** Is this the name of a chart kind? For names that templates and commentaries give. */
export function isChartKind(name: string): name is ChartKind {
  return Object.hasOwn(kinds, name);
}

interface Kind {
  readonly draw: (kind: string, dataset: Dataset, options: ChartOptions) => string;
  readonly describe: (kind: string, dataset: Dataset, options: ChartOptions) => AltText;
}

function kind<S extends Shape>(
  shape: S,
  draw: (dataset: DatasetOf<S>, options: ChartOptions) => string,
  describe: (dataset: DatasetOf<S>, options: ChartOptions) => AltText,
): Kind {
  return {
    draw: (kind, dataset, options) => draw(expectShape(kind, dataset, shape), options),
    describe: (kind, dataset, options) => describe(expectShape(kind, dataset, shape), options),
  };
}

function expectShape<S extends Shape>(kind: string, dataset: Dataset, shape: S): DatasetOf<S> {
  if (!hasShape(dataset, shape)) throw new Error(`chart ${kind} draws ${shape}, not ${dataset.shape}: ${dataset.id}`);
  return dataset;
}

function hasShape<S extends Shape>(dataset: Dataset, shape: S): dataset is DatasetOf<S> {
  return dataset.shape === shape;
}
