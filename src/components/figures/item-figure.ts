import { drawPair } from "../../charts/index.ts";
import type { Definitions } from "../../datasets/contract.ts";
import { datasetOf, definitions } from "../../datasets/store.ts";
import { periodName } from "../../format/period.ts";
import { shareTable } from "../tables/breakdown-table.ts";
import { seriesTable } from "../tables/series-table.ts";
import { type FigureContext, type FigureModel, periodsUpTo, tableLength } from "./figure-model.ts";

export type Item = Definitions["items"][number];

/** The figure of one item: DI of all industries over 20 quarters (with what was expected), each industry, the three answers, and tables. */
export function itemFigure(item: Item, { period, minus, smallNumber }: FigureContext): FigureModel {
  const balance = datasetOf(item.balance, "timeSeries");
  const shares = datasetOf(item.shares, "breakdown");
  const outlookItem = definitions().items.find(({ outlookOf }) => outlookOf === item.id);
  const outlook = outlookItem ? datasetOf(outlookItem.balance, "timeSeries") : undefined;
  const periods = periodsUpTo(balance.periods, period, 20);
  const recent = periodsUpTo(balance.periods, period, tableLength);
  const cell = balance.observations.find((one) => one.period === period && one.series === "all");
  const line = drawPair("line", balance, { idPrefix: item.id, minus, periods, series: ["all"], outlook, smallNumber });
  return {
    id: slugOf(item),
    title: `${item.label}DI`,
    sentence: null,
    datasets: [balance, shares],
    scope: `${periodName(period)}の回答${cell?.n ?? 0}社`,
    chart: line,
    tables: [seriesTable(balance, recent, { decimals: balance.decimals, minus }, smallNumber), shareTable(shares, recent, minus)],
    notes: [],
  };
}

/** `di-survey/sales-balance-by-industry` → `sales`. */
export function slugOf({ balance }: Item): string {
  return balance.replace(/^di-survey\/(.+)-balance-by-industry$/, "$1");
}
