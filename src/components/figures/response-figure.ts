import { TOTAL_ID } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { datasetOf, settings } from "../../datasets/store.ts";
import { type Printed, printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import { sentence } from "../../format/sentence/sentence.ts";
import { categoryTable } from "../tables/breakdown-table.ts";
import type { FigureContext, FigureModel } from "./figure-model.ts";

/** 回答の状況 by industry: asked, answered, rate; the table is the figure. */
export function responseFigure({ period, minus, prefix }: FigureContext): FigureModel {
  const response = datasetOf("di-survey/response-by-industry", "breakdown");
  const [asked, answered, rate] = ["asked", "answered", "rate"].map((measure) => responseTotal(period, measure));
  return {
    id: `${prefix}response-table`,
    title: "業種別の回答企業数と回収率",
    sentence:
      asked && answered && rate
        ? sentence`${asked}にうかがい、${answered}から回答がありました。回収率は${rate}です。`
        : [],
    datasets: [response],
    scope: periodName(period),
    charts: [],
    drawing: null,
    tables: [categoryTable(response, period, minus, "業種")],
    notes: [],
  };
}

/** Of all industries: how many were asked, answered (36社), or the rate (90.0%). */
export function responseTotal(period: PeriodId, measure: string): Printed {
  const { observations, measures, unit, decimals } = datasetOf("di-survey/response-by-industry", "breakdown");
  const own = measures.find(({ id }) => id === measure);
  const cell = observations.find(
    (each) => each.period === period && each.category === TOTAL_ID && each.measure === measure,
  );
  const style = { decimals: own?.decimals ?? decimals, minus: settings().site.minus, unit: own?.unit ?? unit };
  return printCell(cell ?? { value: null, status: "missing" }, style);
}
