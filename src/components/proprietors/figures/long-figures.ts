import type { YearRegister } from "../../../datasets/proprietors.ts";
import type { FigureModel } from "../../figures/figure-model.ts";
import { published } from "../register.ts";
import { medianSentence } from "../sentences/levels.ts";
import { seriesByYear } from "../year-table.ts";
import { compositionFigures } from "./composition-figures.ts";
import { type FigureFrame, tableOptions } from "./figure-frame.ts";
import { measureName } from "./measure-name.ts";
import { yearFigure, yearsUpTo } from "./year-figure.ts";

/** The long series of the survey's own page: medians of every amount by industry, and who they are of. */
export function longFigures({ measures }: YearRegister, frame: FigureFrame): readonly FigureModel[] {
  const medians = measures.flatMap((measure) => {
    const { slug } = measure;
    const dataset = published(`${slug}-median-by-industry`, "timeSeries");
    if (!dataset?.periods.includes(frame.period)) return [];
    const periods = yearsUpTo(dataset, frame);
    return [
      yearFigure(frame, {
        id: `${slug}-median`,
        title: `${measureName(measure)}の中央値`,
        datasets: [dataset],
        sentence: medianSentence(dataset, frame.period, frame.minus),
        charts: [
          {
            label: "",
            kind: "small-multiples",
            dataset,
            options: { periods, series: dataset.series.map(({ id }) => id) },
          },
        ],
        tables: [seriesByYear(dataset, periods, tableOptions(frame))],
      }),
    ];
  });
  return [...medians, ...compositionFigures(frame)];
}
