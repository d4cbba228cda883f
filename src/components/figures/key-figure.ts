import { drawPair } from "../../charts/index.ts";
import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { datasetOf, definitions, settings } from "../../datasets/store.ts";
import { periodsUpTo } from "./figure-model.ts";

/** The quarter in one number: DI of the first item, all industries, with what it is compared with. Values in points; null = not published. */
export function keyFigure(period: PeriodId) {
  const { items, smallNumber } = definitions();
  const item = items[0];
  const ahead = items.find(({ outlookOf }) => outlookOf === item?.id);
  if (!item || !ahead) throw new Error("definitions: no first item with an outlook");
  const balance = datasetOf(item.balance, "timeSeries");
  const outlook = datasetOf(ahead.balance, "timeSeries");
  const cells = balance.observations.filter(({ series }) => series === "all");
  const at = cells.findIndex((cell) => cell.period === period);
  const now = cells[at] ?? { period, series: "all", value: null, status: "missing" as const };
  return {
    headline: "業況は小幅に改善、来期は慎重",
    label: item.label,
    basis: balance.basis,
    now,
    before: cells[at - 1]?.value ?? null,
    yearBefore: cells[at - 4]?.value ?? null,
    outlook: cellOf(outlook, period)?.value ?? null,
    chart: drawPair("line", balance, {
      idPrefix: "key",
      minus: settings().site.minus,
      periods: periodsUpTo(balance.periods, period, 20),
      series: ["all"],
      outlook,
      smallNumber,
    }),
  };
}

function cellOf(dataset: TimeSeries, period: PeriodId) {
  return dataset.observations.find((cell) => cell.period === period && cell.series === "all");
}
