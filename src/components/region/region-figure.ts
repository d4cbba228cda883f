import { draw } from "../../charts/index.ts";
import { type Breakdown, type Dataset, type Flow, type TimeSeries, TOTAL_ID } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import type { Minus } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import { drawn } from "../figures/drawn.ts";
import type { FigureChart, FigureDrawing, FigureModel } from "../figures/figure-model.ts";
import { circulationTable } from "./circulation-table.ts";
import type { FigureSpec } from "./figure-spec.ts";
import { pyramidParts } from "./pyramid-parts.ts";
import { regionTable } from "./region-table.ts";
import { rules } from "./rules/rules.ts";

export interface FigureFrame {
  readonly minus: Minus;
  /** Last year that is shown (the report's); without it everything that is published. */
  readonly until?: number | undefined;
  /** 地域経済循環率 of the figure's year, for the middle of the chart. */
  readonly rate?: TimeSeries | undefined;
}

/** A dataset of the region as a figure: chart, sentence by rule, table, notes. null where nothing is published up to the year asked for. */
export function regionFigure(spec: FigureSpec, dataset: Dataset, frame: FigureFrame): FigureModel | null {
  const periods = periodsUntil(dataset, frame.until);
  if (periods.length === 0) return null;
  const base = {
    id: spec.id,
    title: spec.title ?? dataset.title,
    datasets: [dataset] as const,
    notes: dataset.sources.some(({ processed }) => processed) ? ["出典の数値を加工して作成しました。"] : [],
  };
  if (dataset.shape === "flow") return { ...base, ...circulation(spec, dataset, periods, frame) };
  if (dataset.shape !== "timeSeries" && dataset.shape !== "breakdown")
    throw new Error(`no figure of the region for ${dataset.shape}: ${dataset.id}`);
  return { ...base, ...plain(spec, dataset, periods, frame) };
}

/** Up to the report's year; projections of what was known then look further. */
function periodsUntil(dataset: Dataset, until: number | undefined): readonly PeriodId[] {
  const border = "lastResult" in dataset ? dataset.lastResult : undefined;
  return dataset.periods.filter(
    (period) =>
      until === undefined ||
      yearOf(period) <= until ||
      (border !== undefined && period > border && yearOf(border) <= until),
  );
}

type Parts = Pick<FigureModel, "sentence" | "scope" | "charts" | "drawing" | "tables">;

function plain(
  spec: FigureSpec,
  dataset: TimeSeries | Breakdown,
  periods: readonly PeriodId[],
  { minus }: FigureFrame,
): Parts {
  const series = seriesOf(spec, dataset, periods);
  const drawing = drawingOf(spec, dataset, periods, series, minus);
  return {
    sentence: rules[spec.rule]({ dataset, subject: spec.subject ?? dataset.title, periods, series, minus }),
    scope: scopeOf(periods, dataset.lastResult),
    ...(spec.kind === "pyramid" && dataset.shape === "breakdown"
      ? pyramidParts(spec, dataset, periods, minus)
      : {
          drawing,
          tables: [regionTable(spec, dataset, periods, minus)],
          charts: drawing === null ? [] : chartsOf(spec, dataset, drawing),
        }),
  };
}

/** The year's figure with the published rate in its middle. */
function circulation(
  spec: FigureSpec,
  dataset: Flow,
  periods: readonly PeriodId[],
  { minus, rate }: FigureFrame,
): Parts {
  const last = periods.at(-1) ?? "";
  return {
    ...drawn({ kind: "circulation", dataset, options: { idPrefix: spec.id, minus, periods: [last], rate } }),
    sentence: [],
    scope: periodName(last),
    tables: periods.map((period) => circulationTable(dataset, period, minus)),
  };
}

function drawingOf(
  { id, kind, measures, reference }: FigureSpec,
  dataset: Dataset,
  periods: readonly PeriodId[],
  series: readonly string[],
  minus: Minus,
): FigureDrawing | null {
  if (kind === null || (kind === "slope" && periods.length < 2)) return null;
  const measure = measures?.[0];
  return {
    kind,
    dataset,
    options: { idPrefix: id, minus, periods, series, ...(measure === undefined ? {} : { measure }), reference },
  };
}

/** One chart in both widths; or, for several measures, one small chart each, side by side where there is room. */
function chartsOf(
  { id, measures }: FigureSpec,
  dataset: TimeSeries | Breakdown,
  drawing: FigureDrawing,
): readonly FigureChart[] {
  if (measures === undefined || dataset.shape !== "breakdown") return drawn(drawing).charts;
  const shown = drawing.options.series ?? [];
  const values = dataset.observations.flatMap(({ measure, category, value }) =>
    measures.includes(measure) && shown.includes(category) ? (value ?? []) : [],
  );
  const domain = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  return measures.map((measure) => ({
    label: dataset.measures.find((one) => one.id === measure)?.label ?? "",
    svg: () =>
      draw(drawing.kind, dataset, {
        ...drawing.options,
        measure,
        domain,
        width: "narrow",
        idPrefix: `${id}-${measure}`,
      }),
  }));
}

/** The series of chart and sentence: those of the spec, else all but the total (which would dwarf its parts), else the total alone. */
function seriesOf(
  { series, sorted, most }: FigureSpec,
  dataset: TimeSeries | Breakdown,
  periods: readonly PeriodId[],
): readonly string[] {
  const all = (dataset.shape === "timeSeries" ? dataset.series : dataset.categories).map(({ id }) => id);
  const parts = all.filter((id) => id !== TOTAL_ID);
  const chosen = (series ?? (parts.length > 0 ? parts : all)).filter((id) => all.includes(id));
  if (!sorted || dataset.shape !== "timeSeries") return chosen.slice(0, most);
  const value = new Map(
    dataset.observations.filter(({ period }) => period === periods.at(-1)).map((cell) => [cell.series, cell.value]),
  );
  const size = (id: string) => value.get(id) ?? Number.NEGATIVE_INFINITY;
  return chosen.toSorted((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a))).slice(0, most);
}

function scopeOf(periods: readonly PeriodId[], lastResult?: PeriodId): string {
  const [first = "", last = ""] = [periods[0], periods.at(-1)];
  const span = first === last ? periodName(last) : `${periodName(first)}から${periodName(last)}まで`;
  return lastResult === undefined || last <= lastResult ? span : `${span}（${periodName(lastResult)}より後は将来推計）`;
}

function yearOf(period: PeriodId): number {
  return Number(/\d{4}/.exec(period)?.[0]);
}
