import { drawPair } from "../../charts/index.ts";
import type { Definitions } from "../../datasets/contract.ts";
import { datasetOf, definitions } from "../../datasets/store.ts";
import { headline } from "../../format/sentence/headline.ts";
import { shareTable } from "../tables/breakdown-table.ts";
import { seriesTable } from "../tables/series-table.ts";
import { type FigureContext, type FigureModel, lineLength, periodsUpTo, tableLength } from "./figure-model.ts";
import { oneFirmPoints, respondentCount, scopeOf } from "./respondents.ts";

export type Item = Definitions["items"][number];

/** The figure of one item: DI of all industries over 20 quarters (with what was expected), each industry, the three answers, and tables. */
export function itemFigure(item: Item, context: FigureContext): FigureModel {
  const { period, minus, smallNumber } = context;
  const id = context.prefix + slugOf(item);
  const balance = datasetOf(item.balance, "timeSeries");
  const shares = datasetOf(item.shares, "breakdown");
  const ahead = definitions().items.find(({ outlookOf }) => outlookOf === item.id);
  const outlook = ahead && datasetOf(ahead.balance, "timeSeries");
  const periods = periodsUpTo(balance.periods, period, lineLength);
  const recent = periodsUpTo(balance.periods, period, tableLength);
  const line = { minus, smallNumber, periods };
  const industries = balance.series.map((each) => each.id).filter((each) => each !== "all");
  const n = respondentCount(balance, period);
  return {
    id,
    title: `${item.label}DI`,
    sentence: headline(balance, period, "all", { minus, subject: `${item.label}DI`, smallNumber }),
    datasets: [balance, shares],
    scope: scopeOf(balance, period),
    charts: [
      { label: "全業種の動き", svg: drawPair("line", balance, { ...line, idPrefix: `${id}-line`, series: ["all"], outlook }) },
      { label: "業種別の動き（細い線は全業種）", svg: drawPair("small-multiples", balance, { ...line, idPrefix: `${id}-trades`, series: ["all", ...industries] }) },
      { label: "答えの割合（全業種、％）", svg: drawPair("stacked-bar", shares, { minus, periods: recent.slice(-4), idPrefix: `${id}-answers` }) },
    ],
    tables: [seriesTable(balance, recent, { decimals: balance.decimals, minus }, smallNumber), shareTable(shares, recent, minus)],
    notes: n === null ? [] : [`1社の答えが変わると、全業種のDIは${oneFirmPoints(n)}ポイント動きます。`],
  };
}

/** `di-survey/sales-balance-by-industry` → `sales`. */
export function slugOf({ balance }: Item): string {
  return balance.replace(/^di-survey\/(.+)-balance-by-industry$/, "$1");
}
