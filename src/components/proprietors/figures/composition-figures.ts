import type { FigureModel } from "../../figures/figure-model.ts";
import { measureCells, seriesCells } from "../cells.ts";
import { published } from "../register.ts";
import { mostPersonsSentence, standingSentence } from "../sentences/composition.ts";
import { measureByYear, seriesByYear } from "../year-table.ts";
import { type FigureFrame, tableOptions } from "./figure-frame.ts";
import { yearFigure, yearsUpTo } from "./year-figure.ts";

/** Who the figures are of, over the years, and by industry: the tables are the figures. Source: statistics.md §2. */
export function compositionFigures(frame: FigureFrame): readonly FigureModel[] {
  const standing = published("composition-by-standing", "breakdown");
  const persons = published("persons-by-industry", "timeSeries");
  return [
    ...(standing === null
      ? []
      : [
          yearFigure(frame, {
            id: "composition",
            title: "対象者の人数と入れ替わり",
            datasets: [standing],
            sentence: standingSentence(measureCells(standing, frame.period, standing.measures[0]?.id ?? "")),
            charts: [],
            tables: [measureByYear(standing, yearsUpTo(standing, frame), tableOptions(frame, "区分"))],
          }),
        ]),
    ...(persons === null
      ? []
      : [
          yearFigure(frame, {
            id: "persons",
            datasets: [persons],
            sentence: mostPersonsSentence(seriesCells(persons, frame.period)),
            charts: [],
            tables: [seriesByYear(persons, yearsUpTo(persons, frame), tableOptions(frame))],
          }),
        ]),
  ];
}
