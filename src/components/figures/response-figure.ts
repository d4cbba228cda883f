import { datasetOf } from "../../datasets/store.ts";
import { periodName } from "../../format/period.ts";
import { categoryTable } from "../tables/breakdown-table.ts";
import type { FigureContext, FigureModel } from "./figure-model.ts";

/** 回答の状況 by industry: asked, answered, rate; the table is the figure. */
export function responseFigure({ period, minus, prefix }: FigureContext): FigureModel {
  const response = datasetOf("di-survey/response-by-industry", "breakdown");
  return {
    id: `${prefix}response-table`,
    title: "業種別の回答企業数と回収率",
    sentence: [],
    datasets: [response],
    scope: periodName(period),
    charts: [],
    drawing: null,
    tables: [categoryTable(response, period, minus, "業種")],
    notes: [],
  };
}
