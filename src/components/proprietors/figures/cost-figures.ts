import type { Breakdown } from "../../../datasets/contract.ts";
import type { FigureModel } from "../../figures/figure-model.ts";
import { measureCells } from "../cells.ts";
import { published } from "../register.ts";
import { marginSentence, ratioSentence, seasonSentence, sizeSentence, subsidySentence } from "../sentences/costs.ts";
import { measuresOfYear } from "../year-table.ts";
import { type FigureFrame, tableOptions } from "./figure-frame.ts";
import { sharedDomain } from "./shared-domain.ts";
import { type YearChart, yearFigure } from "./year-figure.ts";

/** 所得率 both ways, and the share in profit. */
export function marginFigure(frame: FigureFrame): FigureModel | null {
  const dataset = ofYear("margin-by-industry", frame);
  if (dataset === null) return null;
  const domain = sharedDomain(dataset, frame.period, ["median-margin", "pooled-margin"]);
  return yearFigure(frame, {
    id: "margin",
    title: "所得率（青色申告特別控除前所得÷売上）と黒字の割合",
    datasets: [dataset],
    sentence: marginSentence(dataset, frame.period, frame.minus),
    charts: dataset.measures.map(({ id, label }) => bars(dataset, id, label, id === "in-profit" ? [0, 100] : domain)),
    tables: [measuresOfYear(dataset, frame.period, tableOptions(frame))],
  });
}

/** Costs, family wages and income as shares of sales, one small chart each on one scale; a share that is zero everywhere is left to the table. */
export function ratioFigure(frame: FigureFrame): FigureModel | null {
  const dataset = ofYear("ratios-by-industry", frame);
  if (dataset === null) return null;
  const drawn = dataset.measures.filter(({ id }) => measureCells(dataset, frame.period, id).some(({ value }) => value));
  const domain = sharedDomain(
    dataset,
    frame.period,
    drawn.map(({ id }) => id),
  );
  return yearFigure(frame, {
    id: "ratio",
    datasets: [dataset],
    sentence: ratioSentence(dataset, frame.period, frame.minus),
    charts: drawn.map(({ id, label }) => bars(dataset, id, label, domain)),
    tables: [measuresOfYear(dataset, frame.period, tableOptions(frame))],
  });
}

/** Persons, income and margin by size of sales. */
export function sizeFigure(frame: FigureFrame): FigureModel | null {
  const dataset = ofYear("sizes-by-class", frame);
  if (dataset === null) return null;
  return yearFigure(frame, {
    id: "sizes",
    datasets: [dataset],
    sentence: sizeSentence(dataset, frame.period, frame.minus),
    charts: dataset.measures.map(({ id, label, unit = dataset.unit }) => bars(dataset, id, `${label}（${unit}）`)),
    tables: [measuresOfYear(dataset, frame.period, tableOptions(frame, "売上の規模"))],
  });
}

/** Medians with subsidies and without: the table is the figure. */
export function subsidyFigure(frame: FigureFrame): FigureModel | null {
  const dataset = ofYear("subsidies-by-industry", frame);
  if (dataset === null) return null;
  return yearFigure(frame, {
    id: "subsidies",
    datasets: [dataset],
    sentence: subsidySentence(dataset, frame.period, frame.minus),
    charts: [],
    tables: [measuresOfYear(dataset, frame.period, tableOptions(frame))],
  });
}

/** Each month's share of the year's sales: one small chart per trade on one scale; a trade that is withheld stands in the table alone. */
export function seasonFigure(frame: FigureFrame): FigureModel | null {
  const dataset = ofYear("season-by-month", frame);
  if (dataset === null) return null;
  const drawn = dataset.measures.filter(({ id }) =>
    measureCells(dataset, frame.period, id).some(({ value }) => value !== null),
  );
  const domain = sharedDomain(
    dataset,
    frame.period,
    drawn.map(({ id }) => id),
  );
  return yearFigure(frame, {
    id: "season-months",
    datasets: [dataset],
    sentence: seasonSentence(dataset, frame.period, frame.minus),
    charts: drawn.map(({ id, label }) => ({ label, kind: "season", dataset, options: { measure: id, domain } })),
    tables: [measuresOfYear(dataset, frame.period, tableOptions(frame, "月"))],
  });
}

function ofYear(slug: string, { period }: FigureFrame): Breakdown | null {
  const dataset = published(slug, "breakdown");
  return dataset?.periods.includes(period) ? dataset : null;
}

function bars(dataset: Breakdown, measure: string, label: string, domain?: readonly [number, number]): YearChart {
  const kind = domain !== undefined && domain[0] < 0 ? "diverging-bar" : "bar";
  return { label, kind, dataset, options: { measure, domain } };
}
