import type { FigureModel } from "../../figures/figure-model.ts";
import { published } from "../register.ts";
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
            datasets: [standing],
            sentence: [],
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
            sentence: [],
            charts: [],
            tables: [seriesByYear(persons, yearsUpTo(persons, frame), tableOptions(frame))],
          }),
        ]),
  ];
}
