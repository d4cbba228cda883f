import { datasetOf } from "../../datasets/store.ts";
import { weatherSentence } from "../../format/sentence/weather.ts";
import type { FigureContext, FigureModel } from "./figure-model.ts";
import { scopeOf } from "./respondents.ts";

/** 景気天気図 of one quarter; its table is WeatherTable.astro's, because it has symbols. */
export function weatherFigure({ period }: FigureContext): FigureModel {
  const weather = datasetOf("di-survey/weather-by-industry", "matrix");
  return {
    id: "weather-table",
    title: "業種と項目ごとの天気",
    sentence: weatherSentence(weather, period),
    datasets: [weather],
    scope: scopeOf(weather, period),
    charts: [],
    drawing: null,
    tables: [],
    notes: [],
  };
}
