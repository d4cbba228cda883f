import { datasetOf, hasDataset } from "../../datasets/store.ts";
import { firstShareSentence, largestSentence } from "../../format/sentence/breakdown.ts";
import { categoryTable, shareTable } from "../tables/breakdown-table.ts";
import { drawn } from "./drawn.ts";
import { type FigureContext, type FigureModel, periodsUpTo, reportLengths } from "./figure-model.ts";
import { scopeOf } from "./respondents.ts";
import { hasValues, withoutValues } from "./unpublished.ts";

/** 設備投資: who invested, over the last quarters, and in what; none where the survey does not ask. */
export function investmentFigures(context: FigureContext): readonly FigureModel[] {
  return [
    ...(hasDataset(STATUS) ? [statusFigure(context)] : []),
    ...(hasDataset(KINDS) ? [categoryFigure(KINDS, `${context.prefix}investment-kinds`, "内容", context)] : []),
  ];
}

const STATUS = "di-survey/investment-by-status";
const KINDS = "di-survey/investment-kinds-by-kind";

function statusFigure({ period, minus, prefix }: FigureContext): FigureModel {
  const status = datasetOf(STATUS, "breakdown");
  const periods = periodsUpTo(status.periods, period, reportLengths.table);
  const figure: FigureModel = {
    id: `${prefix}investment-status`,
    title: "設備投資をした企業の割合",
    sentence: firstShareSentence(status, period, minus),
    datasets: [status],
    scope: scopeOf(status, period),
    ...drawn({
      kind: "stacked-bar",
      dataset: status,
      options: { minus, periods, palette: "sequential", idPrefix: `${prefix}investment-status` },
    }),
    tables: [shareTable(status, periods, minus)],
    notes: [],
  };
  return hasValues(status, periods) ? figure : withoutValues(figure, period);
}

/** A breakdown of one quarter as bars: kinds of investment, answers to a supplementary question. */
export function categoryFigure(
  dataset: string,
  id: string,
  corner: string,
  { period, minus }: FigureContext,
): FigureModel {
  const breakdown = datasetOf(dataset, "breakdown");
  const figure: FigureModel = {
    id,
    title: breakdown.title,
    sentence: largestSentence(breakdown, period, minus),
    datasets: [breakdown],
    scope: scopeOf(breakdown, period),
    ...drawn({ kind: "bar", dataset: breakdown, options: { minus, periods: [period], idPrefix: id } }),
    tables: [categoryTable(breakdown, period, minus, corner)],
    notes: [],
  };
  return hasValues(breakdown, [period]) ? figure : withoutValues(figure, period);
}
