import type { TimeSeries } from "../../../datasets/contract.ts";
import type { YearRegister } from "../../../datasets/proprietors.ts";
import type { FigureModel } from "../../figures/figure-model.ts";
import { seriesCells } from "../cells.ts";
import { published } from "../register.ts";
import { levelSentence, medianSentence, realSentence } from "../sentences/levels.ts";
import { measuresOfYear, seriesByYear } from "../year-table.ts";
import { type FigureFrame, tableOptions } from "./figure-frame.ts";
import { measureName } from "./measure-name.ts";
import { yearFigure, yearsUpTo } from "./year-figure.ts";

type Measure = YearRegister["measures"][number];

/** Median and quartiles of one amount by industry, and the medians beside those of the year before. Source: statistics.md §2. */
export function levelFigures(measure: Measure, frame: FigureFrame): readonly FigureModel[] {
  return [levels(measure, frame), slope(measure, frame)].flatMap((each) => each ?? []);
}

function levels(measure: Measure, frame: FigureFrame): FigureModel | null {
  const { slug, label } = measure;
  const dataset = published(`${slug}-levels-by-industry`, "breakdown");
  if (!dataset?.periods.includes(frame.period)) return null;
  return yearFigure(frame, {
    id: `${slug}-levels`,
    title: `${measureName(measure)}の水準`,
    datasets: [dataset],
    sentence: levelSentence(dataset, frame.period, label, frame.minus),
    charts: [{ label: "", kind: "quartile-range", dataset }],
    tables: [measuresOfYear(dataset, frame.period, tableOptions(frame))],
  });
}

/** Drawn where two years have published medians; a trade that is withheld in one of them stands in the table alone. */
function slope(measure: Measure, frame: FigureFrame): FigureModel | null {
  const { slug } = measure;
  const dataset = published(`${slug}-median-by-industry`, "timeSeries");
  if (dataset === null) return null;
  const periods = yearsUpTo(dataset, frame);
  const two = periods.slice(-2);
  const series = inBoth(dataset, two);
  if (two.length < 2 || two.at(-1) !== frame.period || series.length === 0) return null;
  return yearFigure(frame, {
    id: `${slug}-medians`,
    title: `${measureName(measure)}の中央値、前の年とこの年`,
    datasets: [dataset],
    sentence: medianSentence(dataset, frame.period, frame.minus),
    charts: [{ label: "", kind: "slope", dataset, options: { periods: two, series } }],
    tables: [seriesByYear(dataset, periods, tableOptions(frame))],
  });
}

/** Medians before and after prices, all industries; null without an index of prices. */
export function realFigure(frame: FigureFrame): FigureModel | null {
  const dataset = published("real-terms-by-measure", "timeSeries");
  if (!dataset?.periods.includes(frame.period)) return null;
  const periods = yearsUpTo(dataset, frame);
  const shortened = {
    ...dataset,
    series: dataset.series.map(({ id, label }) => ({ id, label: /（(.+)）$/.exec(label)?.[1] ?? label })),
  };
  const pairs = dataset.series.filter(({ id }) => id.endsWith("-real")).map(({ id }) => id.replace(/-real$/, ""));
  return yearFigure(frame, {
    id: "real-terms",
    datasets: [dataset],
    sentence: realSentence(dataset, frame.period, frame.minus),
    charts:
      periods.length < 2
        ? []
        : pairs.map((pair) => ({
            label: dataset.series.find(({ id }) => id === `${pair}-nominal`)?.label.replace(/（.*$/, "") ?? "",
            kind: "line" as const,
            dataset: shortened,
            options: { periods, series: [`${pair}-nominal`, `${pair}-real`] },
          })),
    tables: [seriesByYear(dataset, periods, tableOptions(frame, "金額"))],
  });
}

function inBoth(dataset: TimeSeries, periods: readonly string[]): readonly string[] {
  const years = periods.map((period) => seriesCells(dataset, period));
  return dataset.series.map(({ id }) => id).filter((_, index) => years.every((cells) => cells[index]?.value != null));
}
