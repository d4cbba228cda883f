import type { TimeSeries } from "../../datasets/contract.ts";
import { printCell, printChange, printNumber } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { AltText, ChartOptions } from "../options.ts";
import { type DrawnSeries, drawnSeries } from "../parts/series.ts";

type AltOptions = Pick<ChartOptions, "series" | "periods" | "minus" | "smallNumber" | "outlook">;

/** A line chart in words: last value, change, lowest and highest over the shown periods, withheld periods; published cells only. */
export function describeLine(dataset: TimeSeries, options: AltOptions): AltText {
  const series = drawnSeries(dataset, options);
  const periods = series[0]?.points.map(({ period }) => period) ?? [];
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined)
    return { name: dataset.title, description: "公表した数値はまだありません。" };
  const sentences = series.map((one) => describeSeries(dataset, one, options));
  const ahead = options.outlook?.observations.find(
    (cell) => cell.period === last && cell.series === series[0]?.category.id,
  );
  const outlook = ahead && `来期の見通しは${spoken(options.outlook ?? dataset, ahead, options)}。`;
  return {
    name: `${dataset.title}の推移の折れ線グラフ`,
    description: `${periodName(first)}から${periodName(last)}まで。単位は${dataset.unit}。${sentences.join("")}${outlook ?? ""}`,
  };
}

function describeSeries(dataset: TimeSeries, { category, points }: DrawnSeries, options: AltOptions): string {
  const style = { decimals: dataset.decimals, minus: options.minus };
  const end = points.at(-1)?.cell;
  const published = points
    .flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
    .sort((a, b) => a.value - b.value);
  const [low, high] = [published[0], published.at(-1)];
  const change = end?.changeOnQuarter ?? null;
  const latest = end
    ? `最新は${spoken(dataset, end, options)}${change === null ? "" : `（前期差${printChange(change, style).spoken}）`}`
    : "";
  const extremes =
    low && high && published.length > 1
      ? `、最低は${periodName(low.period)}の${printNumber(low.value, style).spoken}、最高は${periodName(high.period)}の${printNumber(high.value, style).spoken}`
      : "";
  const withheld = points.filter(({ cell }) => cell?.status === "suppressed").length;
  return `${category.label}：${latest}${extremes}${withheld ? `、秘匿した期が${withheld}` : ""}。`;
}

function spoken(dataset: TimeSeries, cell: TimeSeries["observations"][number], options: AltOptions): string {
  return printCell(cell, { decimals: dataset.decimals, minus: options.minus }, options.smallNumber).spoken;
}
