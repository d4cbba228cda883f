import { datasetOf, hasDataset } from "../../datasets/store.ts";
import { problemsSentence } from "../../format/sentence/problems.ts";
import { rankingTable } from "../tables/ranking-table.ts";
import { drawn } from "./drawn.ts";
import type { FigureContext, FigureModel } from "./figure-model.ts";
import { scopeOf } from "./respondents.ts";
import { hasValues, withoutValues } from "./unpublished.ts";

/** What firms named as their problems; null where the survey does not ask. */
export function problemsRanking() {
  return hasDataset(PROBLEMS) ? datasetOf(PROBLEMS, "ranking") : null;
}

const PROBLEMS = "di-survey/problems-by-option";

/** 経営上の問題点 of one quarter: share of firms that named each, with the rank before. None where the survey does not ask. */
export function problemsFigures({ period, minus, smallNumber, prefix }: FigureContext): readonly FigureModel[] {
  const id = `${prefix}problems-ranking`;
  const ranking = problemsRanking();
  if (ranking === null) return [];
  const figure: FigureModel = {
    id,
    title: "経営上の問題点の順位",
    sentence: problemsSentence(ranking, period, { minus }) ?? [],
    datasets: [ranking],
    scope: scopeOf(ranking, period),
    ...drawn({ kind: "ranking", dataset: ranking, options: { minus, smallNumber, periods: [period], idPrefix: id } }),
    tables: [rankingTable(ranking, period, minus)],
    notes: [],
  };
  return [hasValues(ranking, [period]) ? figure : withoutValues(figure, period)];
}
