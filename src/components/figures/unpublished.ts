import type { Dataset } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { sentence } from "../../format/sentence/sentence.ts";
import type { FigureModel } from "./figure-model.ts";

/** Is any value of these periods published? Without one there is nothing to draw. */
export function hasValues({ observations }: Dataset, periods: readonly PeriodId[]): boolean {
  return observations.some(({ period, value }) => value !== null && periods.includes(period));
}

/** A figure whose quarter has no published value: it says so in place of an empty chart; withheld and unanswered are told apart. */
export function withoutValues(figure: FigureModel, period: PeriodId): FigureModel {
  const withheld = figure.datasets.some(({ observations }) =>
    observations.some((cell) => cell.period === period && cell.status === "suppressed"),
  );
  return {
    ...figure,
    sentence: withheld
      ? sentence`この期は、回答した企業の答えがわからないように、値の公表を控えています（x）。`
      : sentence`この期は、回答がありませんでした。`,
    charts: [],
    drawing: null,
    tables: [],
  };
}
