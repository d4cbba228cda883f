import { draw } from "../../charts/index.ts";
import { type Category, type TimeSeries, TOTAL_ID } from "../../datasets/contract.ts";
import { datasetOf, definitions } from "../../datasets/store.ts";
import { type FigureChart, type FigureContext, leastPoints, periodsUpTo, reportLengths } from "./figure-model.ts";

/** The items of 景気天気図 for one trade beside all trades: is it me or everybody? */
export function tradeCharts(
  trade: Category,
  { period, minus, smallNumber }: FigureContext,
  count = 4,
): readonly FigureChart[] {
  const shown = datasetOf("di-survey/weather-by-industry", "matrix").columns.map(({ id }) => id);
  return definitions()
    .items.filter(({ id, horizon }) => horizon === "current" && shown.includes(id))
    .slice(0, count)
    .map((item) => {
      const balance = named(datasetOf(item.balance, "timeSeries"), trade);
      const periods = periodsUpTo(balance.periods, period, reportLengths.line);
      return {
        label: `${item.label}DI`,
        svg: () =>
          draw("line", balance, {
            width: "narrow",
            idPrefix: `trade-${item.id}`,
            minus,
            smallNumber,
            periods,
            span: leastPoints,
            series: [TOTAL_ID, trade.id],
          }),
      };
    });
}

/** What a trade is called on its own page, where its name stands above: a long one would leave no room for the plot or the columns. */
export function tradeName({ label }: Category): string {
  return label.length > 7 ? "この業種" : label;
}

function named(balance: TimeSeries, trade: Category): TimeSeries {
  return {
    ...balance,
    series: balance.series.map((each) => (each.id === trade.id ? { ...each, label: tradeName(trade) } : each)),
  };
}
