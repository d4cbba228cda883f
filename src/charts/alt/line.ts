import type { TimeSeries } from "../../datasets/contract.ts";
import { printCell, printChange, printNumber } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { type DrawnSeries, drawnSeries, type Observation } from "../parts/series.ts";

export type LineAltOptions = Pick<ChartOptions, "series" | "periods" | "minus" | "smallNumber" | "outlook">;

/** A line chart in words: last value, change, lowest and highest over the shown periods, withheld periods; published cells only. */
export function describeLine(dataset: TimeSeries, options: LineAltOptions): AltText {
  const series = drawnSeries(dataset, options);
  const last = series[0]?.points.at(-1)?.period;
  const ahead = options.outlook?.observations.find(
    (cell) => cell.period === last && cell.series === series[0]?.category.id,
  );
  const outlook = options.outlook && ahead ? `来期の見通しは${spoken(options.outlook, ahead, options)}。` : "";
  return {
    name: `${dataset.title}の推移の折れ線グラフ`,
    description: `${spanOf(dataset, series)}${series.map((one) => describeCourse(dataset, one, options)).join("")}${outlook}`,
  };
}

/** Many series in words: the last value of each. `kind` says what the figure is (色分け表, 業種別の折れ線グラフ). */
export function describeLatest(dataset: TimeSeries, options: LineAltOptions, kind: string): AltText {
  const series = drawnSeries(dataset, options);
  const words = series.map(({ category, points }) => {
    const cell = points.at(-1)?.cell;
    return `${category.label}${cell ? spoken(dataset, cell, options) : "数値なし"}`;
  });
  return { name: `${dataset.title}の${kind}`, description: `${spanOf(dataset, series)}最新は、${words.join("、")}。` };
}

function spanOf({ unit, lastResult }: TimeSeries, series: readonly DrawnSeries[]): string {
  const periods = series[0]?.points.map(({ period }) => period) ?? [];
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return "公表した数値はまだありません。";
  const span = first === last ? periodName(first) : `${periodName(first)}から${periodName(last)}まで`;
  const border = lastResult === undefined || last <= lastResult ? "" : `${periodName(lastResult)}より後は将来推計。`;
  return `${span}。${border}単位は${unit}。`;
}

function describeCourse(dataset: TimeSeries, { category, points }: DrawnSeries, options: LineAltOptions): string {
  const style = { decimals: dataset.decimals, minus: options.minus };
  const end = points.at(-1)?.cell;
  const published = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const [low, high] = [-1, 1].map((side) => published.toSorted((a, b) => side * (b.value - a.value))[0]);
  const extremes =
    low && high && published.length > 1
      ? `、最低は${periodName(low.period)}の${printNumber(low.value, style).spoken}、最高は${periodName(high.period)}の${printNumber(high.value, style).spoken}`
      : "";
  const withheld = points.filter(({ cell }) => cell?.status === "suppressed").length;
  const latest = end ? `最新は${spoken(dataset, end, options)}${changeOf(end, style)}` : "最新は数値なし";
  return `${category.label}：${latest}${extremes}${withheld > 0 ? `、秘匿は${withheld}期` : ""}。`;
}

function changeOf({ changeOnQuarter, changeOnYear }: Observation, style: Parameters<typeof printChange>[1]): string {
  if (changeOnQuarter != null) return `（前期差${printChange(changeOnQuarter, style).spoken}）`;
  return changeOnYear != null ? `（前年差${printChange(changeOnYear, style).spoken}）` : "";
}

function spoken(dataset: TimeSeries, cell: Observation, options: LineAltOptions): string {
  return printCell(cell, { decimals: dataset.decimals, minus: options.minus }, options.smallNumber).spoken;
}
