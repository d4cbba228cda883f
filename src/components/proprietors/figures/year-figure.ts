import { type ChartKind, draw } from "../../../charts/index.ts";
import type { ChartOptions } from "../../../charts/options.ts";
import { type Dataset, TOTAL_ID } from "../../../datasets/contract.ts";
import type { PeriodId } from "../../../datasets/period.ts";
import { periodName } from "../../../format/period.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import { drawn } from "../../figures/drawn.ts";
import type { FigureDrawing, FigureModel } from "../../figures/figure-model.ts";
import { hasValues } from "../../figures/unpublished.ts";
import type { TableModel } from "../../tables/table-model.ts";
import type { FigureFrame } from "./figure-frame.ts";

/** A chart of a figure; without a choice of periods, the report's year. */
export interface YearChart {
  readonly label: string;
  readonly kind: ChartKind;
  readonly dataset: Dataset;
  readonly options?: Pick<ChartOptions, "measure" | "series" | "periods" | "domain" | "smallNumber">;
}

/** A dataset of a year as a figure. One chart is drawn for phone and desk; several are drawn for a phone and stand side by side. */
export function yearFigure(
  frame: FigureFrame,
  own: {
    readonly id: string;
    readonly title?: string;
    readonly datasets: readonly [Dataset, ...Dataset[]];
    readonly sentence: Sentence;
    readonly charts: readonly YearChart[];
    readonly tables: readonly TableModel[];
    readonly notes?: readonly string[];
  },
): FigureModel {
  const id = frame.prefix + own.id;
  const charts = own.charts.filter((chart) => isDrawable(chart, frame.period));
  const drawings = charts.map(({ kind, dataset, options }, index) => ({
    kind,
    dataset,
    options: { minus: frame.minus, periods: [frame.period], ...options, idPrefix: `${id}-${index + 1}` },
  }));
  const figure = {
    id,
    title: own.title ?? own.datasets[0].title,
    sentence: own.sentence,
    datasets: own.datasets,
    scope: scopeOf(own.datasets[0], frame.period),
    tables: own.tables,
    notes: own.notes ?? [],
    ...shown(charts, drawings),
  };
  return own.datasets.some((dataset) => hasValues(dataset, yearsUpTo(dataset, frame))) ? figure : withheld(figure);
}

/** Does the chart have a value to draw? What is withheld or missing everywhere is left to the table. */
function isDrawable({ dataset, options = {} }: YearChart, period: PeriodId): boolean {
  const { measure, series, periods = [period] } = options;
  return dataset.observations.some(
    (cell) =>
      cell.value !== null &&
      periods.includes(cell.period) &&
      (measure === undefined || !("measure" in cell) || cell.measure === measure) &&
      (series === undefined || series.includes(seriesOf(cell))),
  );
}

function seriesOf(cell: Dataset["observations"][number]): string {
  return "series" in cell ? cell.series : "group" in cell ? cell.group : "";
}

/** A figure without any published value says so in place of empty charts and tables. */
function withheld(figure: FigureModel): FigureModel {
  return {
    ...figure,
    sentence: sentence`人数が少ないなどの理由で、ご本人の数字がわからないように、値の公表を控えています（x）。`,
    charts: [],
    drawing: null,
    tables: [],
  };
}

/** The dataset's periods up to the report's year. */
export function yearsUpTo({ periods }: Dataset, { period }: FigureFrame): readonly PeriodId[] {
  return periods.filter((each) => each <= period);
}

function shown(
  charts: readonly YearChart[],
  drawings: readonly FigureDrawing[],
): Pick<FigureModel, "charts" | "drawing"> {
  const [first, ...others] = drawings;
  if (first === undefined) return { charts: [], drawing: null };
  if (others.length === 0) return drawn(first);
  return {
    drawing: first,
    charts: drawings.map(({ kind, dataset, options }, index) => ({
      label: charts[index]?.label ?? "",
      svg: () => draw(kind, dataset, { ...options, width: "narrow" }),
    })),
  };
}

/** 「令和7年（2025年）、481人」: n of the total where it is published; without it where the figure has none. */
function scopeOf(dataset: Dataset, period: PeriodId): string {
  const n = dataset.observations.find((cell) => cell.period === period && isTotal(cell) && cell.n !== undefined)?.n;
  return n === undefined ? `${periodName(period)}分` : `${periodName(period)}分、全業種${n}人`;
}

/** Of a table by industry the total's row; every other table is of all industries. */
function isTotal(cell: Dataset["observations"][number]): boolean {
  if ("series" in cell) return cell.series === TOTAL_ID;
  return "category" in cell && cell.category === TOTAL_ID;
}
