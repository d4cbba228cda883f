import { TOTAL_ID } from "../../../datasets/contract.ts";
import type { YearRegister } from "../../../datasets/proprietors.ts";
import type { FigureModel } from "../../figures/figure-model.ts";
import { published } from "../register.ts";
import { bandSentence, directionSentence, growthSentence } from "../sentences/growth.ts";
import { bandsByYear, measureByYear, measuresOfYear, seriesByYear } from "../year-table.ts";
import { type FigureFrame, tableOptions } from "./figure-frame.ts";
import { sharedDomain } from "./shared-domain.ts";
import { yearFigure, yearsUpTo } from "./year-figure.ts";

type Measure = YearRegister["measures"][number];

/** The matched panel of one amount: growth by industry, the bands, who rose and fell. None in a year without one before. Source: statistics.md §2. */
export function growthFigures(measure: Measure, frame: FigureFrame): readonly FigureModel[] {
  return [growth(measure, frame), bands(measure, frame), direction(measure, frame)].flatMap((each) => each ?? []);
}

function growth({ slug, label }: Measure, frame: FigureFrame): FigureModel | null {
  const dataset = published(`${slug}-growth-by-industry`, "breakdown");
  if (!dataset?.periods.includes(frame.period)) return null;
  const domain = sharedDomain(dataset, frame.period, ["median", "pooled"]);
  return yearFigure(frame, {
    id: `${slug}-growth`,
    datasets: [dataset],
    sentence: growthSentence(dataset, frame.period, label, frame.minus),
    charts: [
      {
        label: "一人ずつの増減率の中央値",
        kind: "diverging-bar",
        dataset,
        options: { measure: "median", domain },
      },
      {
        label: "合計の増減率",
        kind: "diverging-bar",
        dataset,
        options: { measure: "pooled", domain },
      },
    ],
    tables: [measuresOfYear(dataset, frame.period, tableOptions(frame))],
  });
}

function direction({ slug, label }: Measure, frame: FigureFrame): FigureModel | null {
  const dataset = published(`${slug}-balance-by-industry`, "timeSeries");
  const shares = published(`${slug}-shares-by-direction`, "breakdown");
  if (!dataset?.periods.includes(frame.period)) return null;
  const periods = yearsUpTo(dataset, frame);
  const { smallNumber } = frame;
  return yearFigure(frame, {
    id: `${slug}-direction`,
    datasets: shares === null ? [dataset] : [dataset, shares],
    sentence: directionSentence(dataset, shares, frame.period, { subject: label, minus: frame.minus }),
    charts: [
      {
        label: "業種別のDI（細い線は全業種）",
        kind: "small-multiples",
        dataset,
        options: { periods, smallNumber },
      },
      ...(shares === null
        ? []
        : [
            {
              label: "増えた方・横ばいの方・減った方（全業種、％）",
              kind: "stacked-bar" as const,
              dataset: shares,
              options: { periods },
            },
          ]),
    ],
    notes: [`* は${smallNumber}人未満の値です`],
    tables: [
      seriesByYear(dataset, periods, { ...tableOptions(frame), smallNumber }),
      ...(shares === null ? [] : [measureByYear(shares, periods, tableOptions(frame, "増減"))]),
    ],
  });
}

function bands({ slug }: Measure, frame: FigureFrame): FigureModel | null {
  const dataset = published(`${slug}-growth-by-band`, "distribution");
  if (!dataset?.periods.includes(frame.period)) return null;
  return yearFigure(frame, {
    id: `${slug}-bands`,
    datasets: [dataset],
    sentence: bandSentence(dataset, frame.period, frame.minus),
    charts: [{ label: "", kind: "histogram", dataset, options: { series: [TOTAL_ID] } }],
    tables: [bandsByYear(dataset, yearsUpTo(dataset, frame), tableOptions(frame, "増減率"))],
  });
}
