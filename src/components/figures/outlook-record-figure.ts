import type { Breakdown } from "../../datasets/contract.ts";
import { datasetOf } from "../../datasets/store.ts";
import { printNumber } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import { type Sentence, sentence } from "../../format/sentence/sentence.ts";
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
    sentence: recordSentence(record, period),
    datasets: [record],
    scope: `${periodName(period)}まで`,
    charts: [],
    drawing: null,
    tables: [categoryTable(record, period, contextOf(period).minus, "項目")],
    notes: [],
  };
}

/** 「業況の来期見通しは、19回の平均で結果と8.4ポイント違いました。」 Of the first outlook; empty where it was never compared. */
function recordSentence({ categories, observations, decimals, unit }: Breakdown, period: string): Sentence {
  const [first] = categories;
  const [pairs, miss] = ["pairs", "mean-miss"].map(
    (measure) =>
      observations.find((cell) => cell.period === period && cell.category === first?.id && cell.measure === measure)
        ?.value ?? null,
  );
  if (first === undefined || !pairs || miss === null || miss === undefined) return [];
  const { minus } = contextOf(period);
  return sentence`${first.label}は、${String(pairs)}回の平均で結果と${printNumber(miss, { decimals, minus, unit })}違いました。`;
}
