import { datasetOf } from "../../datasets/store.ts";
import { periodName } from "../../format/period.ts";
import { categoryTable } from "../tables/breakdown-table.ts";
import { contextOf } from "./context.ts";
import type { FigureModel } from "./figure-model.ts";

/** How earlier outlooks came out, over all rounds so far; the table is the figure. */
export function outlookRecordFigure(): FigureModel {
  const record = datasetOf("di-survey/outlook-record-by-item", "breakdown");
  const period = record.periods.at(-1) ?? "";
  return {
    id: "outlook-record",
    title: "見通しはどれだけ当たってきたか",
    sentence: [],
    datasets: [record],
    scope: `${periodName(period)}まで`,
    charts: [],
    drawing: null,
    tables: [categoryTable(record, period, contextOf(period).minus, "項目")],
    notes: [],
  };
}
