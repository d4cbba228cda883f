import { draw } from "../../charts/index.ts";
import { itemFigureId } from "../../datasets/commentary.ts";
import { type Breakdown, type Definitions, TOTAL_ID } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { datasetOf, definitions, totalLabel } from "../../datasets/store.ts";
import type { Minus } from "../../format/number.ts";
import { headline } from "../../format/sentence/headline.ts";
import { shareTable } from "../tables/breakdown-table.ts";
import { seriesTable } from "../tables/series-table.ts";
import {
  type FigureChart,
  type FigureContext,
  type FigureModel,
  leastPoints,
  periodsUpTo,
  reportLengths,
} from "./figure-model.ts";
import { oneFirmPoints, respondentCount, scopeOf } from "./respondents.ts";
import { hasValues, withoutValues } from "./unpublished.ts";

export type Item = Definitions["items"][number];

/**
 * The figure of one item: DI of all industries over 20 quarters (with what was expected), each industry, the three answers, and tables.
 * Its three charts are drawn for a phone and stand in two columns where there is room: half the bytes of drawing each twice.
 * `lengths` = quarters of the table and of the lines.
 */
export function itemFigure(
  item: Item,
  context: FigureContext,
  lengths: { readonly table: number; readonly line: number } = reportLengths,
): FigureModel {
  const { period, minus, smallNumber } = context;
  const id = context.prefix + itemFigureId(item.balance);
  const balance = datasetOf(item.balance, "timeSeries");
  const shares = datasetOf(item.shares, "breakdown");
  const ahead = definitions().items.find(({ outlookOf }) => outlookOf === item.id);
  const outlook = ahead && datasetOf(ahead.balance, "timeSeries");
  const periods = periodsUpTo(balance.periods, period, lengths.line);
  const recent = periodsUpTo(balance.periods, period, lengths.table);
  const line = { minus, smallNumber, periods, span: leastPoints, width: "narrow" } as const;
  const industries = balance.series.map((each) => each.id).filter((each) => each !== TOTAL_ID);
  const n = respondentCount(balance, period);
  const figure: FigureModel = {
    id,
    title: `${item.label}DI`,
    sentence: headline(balance, period, TOTAL_ID, { minus, subject: `${item.label}DI`, smallNumber }),
    datasets: [balance, shares],
    scope: scopeOf(balance, period),
    drawing: {
      kind: "line",
      dataset: balance,
      options: { minus, smallNumber, periods, span: leastPoints, series: [TOTAL_ID], outlook, idPrefix: id },
    },
    charts: [
      {
        label: `${totalLabel()}の動き`,
        svg: () => draw("line", balance, { ...line, idPrefix: `${id}-line`, series: [TOTAL_ID], outlook }),
      },
      {
        label: `業種別の動き（細い線は${totalLabel()}）`,
        svg: () =>
          draw("small-multiples", balance, { ...line, idPrefix: `${id}-trades`, series: [TOTAL_ID, ...industries] }),
      },
      ...(hasValues(shares, recent.slice(-4)) ? [answerChart(shares, { minus, periods: recent.slice(-4), id })] : []),
    ],
    tables: [
      seriesTable(balance, recent, { decimals: balance.decimals, minus }, smallNumber),
      ...(hasValues(shares, recent) ? [shareTable(shares, recent, minus)] : []),
    ],
    notes: [
      ...(n === null ? [] : [`1社の答えが変わると、${totalLabel()}のDIは${oneFirmPoints(n)}ポイント動きます`]),
      `* は回答${smallNumber}社未満、× は公表を控えた期です`,
    ],
  };
  return hasValues(balance, periods) ? figure : withoutValues(figure, period);
}

function answerChart(
  shares: Breakdown,
  { id, minus, periods }: { readonly id: string; readonly minus: Minus; readonly periods: readonly PeriodId[] },
): FigureChart {
  return {
    label: `答えの割合（${totalLabel()}、％）`,
    svg: () => draw("stacked-bar", shares, { minus, width: "narrow", periods, idPrefix: `${id}-answers` }),
  };
}
