import { draw } from "../../charts/index.ts";
import { type TimeSeries, TOTAL_ID } from "../../datasets/contract.ts";
import { type PeriodId, quartersBefore } from "../../datasets/period.ts";
import { datasetOf, definitions } from "../../datasets/store.ts";
import { roundHeadline } from "../../format/sentence/round-headline.ts";
import { roundSummary } from "../../format/sentence/summary.ts";
import { contextOf } from "./context.ts";
import { periodsUpTo, reportLengths } from "./figure-model.ts";
import { problemsRanking } from "./problems-figure.ts";

/** The item that reports lead with (業況), the first of the codebook, and its outlook; null where none is asked. */
export function leadItem() {
  const { items } = definitions();
  const item = items[0];
  const ahead = items.find(({ outlookOf }) => outlookOf === item?.id);
  if (!item) throw new Error("definitions: no item");
  const outlook = ahead === undefined ? null : datasetOf(ahead.balance, "timeSeries");
  return { item, balance: datasetOf(item.balance, "timeSeries"), outlook };
}

/** The quarter in one sentence. */
export function headlineOf(period: PeriodId) {
  const { item, balance, outlook } = leadItem();
  return roundHeadline(balance, outlook, period, { minus: contextOf(period).minus, subject: item.label });
}

/** The quarter in three points, of all industries or of one. */
export function summaryOf(period: PeriodId, series = TOTAL_ID) {
  const { item, balance, outlook } = leadItem();
  const others = definitions().items.filter((each) => each.horizon === "current" && each.id !== item.id);
  return roundSummary({
    period,
    series,
    minus: contextOf(period).minus,
    lead: { subject: `${item.label}DI`, dataset: balance },
    others: others.map((each) => ({ subject: `${each.label}DI`, dataset: datasetOf(each.balance, "timeSeries") })),
    outlook,
    problems: series === TOTAL_ID ? problemsRanking() : null,
  });
}

/** The quarter in one number: DI of the lead item, with what it is compared with (null where that quarter was not surveyed), and its course. Points. `outlook` is null where none is asked. */
export function keyFigure(period: PeriodId, series = TOTAL_ID) {
  const { item, balance, outlook } = leadItem();
  const cells = balance.observations.filter((cell) => cell.series === series);
  const { minus, smallNumber } = contextOf(period);
  const periods = periodsUpTo(balance.periods, period, reportLengths.line);
  return {
    label: `${item.label}DI`,
    basis: balance.basis,
    decimals: balance.decimals,
    now: cellOf(balance, period, series) ?? { period, series, ...missing },
    before: cellOf(balance, quartersBefore(period, 1), series),
    yearBefore: cellOf(balance, quartersBefore(period, 4), series),
    outlook: outlook && (cellOf(outlook, period, series) ?? missing),
    quarters: periods.length,
    published: cells.filter((cell) => cell.value !== null && periods.includes(cell.period)).length,
    sparkline: draw("sparkline", balance, {
      idPrefix: "key",
      width: "narrow",
      minus,
      smallNumber,
      periods,
      series: [series],
    }),
  };
}

const missing = { value: null, status: "missing" as const };

/** null where the quarter was not surveyed. */
function cellOf({ observations }: TimeSeries, period: PeriodId | null, series: string) {
  return observations.find((cell) => cell.period === period && cell.series === series) ?? null;
}
