import type { ChartKind } from "../../charts/index.ts";
import type { ChartOptions } from "../../charts/options.ts";
import type { Dataset } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import type { Minus } from "../../format/number.ts";
import type { Sentence } from "../../format/sentence/sentence.ts";
import type { TableModel } from "../tables/table-model.ts";

/** A figure as an object: used alike in reports, on trade pages, in commentaries and as a file (architecture.md §3). */
export interface FigureModel {
  /** Anchor on the page, and name of the standalone SVG. */
  readonly id: string;
  /** Says what the figure is. */
  readonly title: string;
  /** Says what it shows, by rule from the published cells; empty where no rule fits. */
  readonly sentence: Sentence;
  /** The first is the one whose unit, basis, notes and sources stand under the figure; all can be downloaded. */
  readonly datasets: readonly [Dataset, ...Dataset[]];
  /** Period and number of respondents in words. */
  readonly scope: string;
  /** None where the tables are the figure. */
  readonly charts: readonly FigureChart[];
  /** What the downloaded SVG draws; null where the tables are the figure. */
  readonly drawing: FigureDrawing | null;
  readonly tables: readonly TableModel[];
  /** Notes beside those of the datasets. */
  readonly notes: readonly string[];
}

/** Our own SVG (one width, or both as a pair), drawn when it is shown; the label stands above it where a figure has several. */
export interface FigureChart {
  readonly label: string;
  readonly svg: () => string;
}

export interface FigureDrawing {
  readonly kind: ChartKind;
  readonly dataset: Dataset;
  readonly options: Omit<ChartOptions, "width">;
}

/** Where a figure stands: the round of its report, and how numbers are printed. */
export interface FigureContext {
  readonly period: PeriodId;
  readonly minus: Minus;
  /** n under which a DI carries `*`. */
  readonly smallNumber: number;
  /** Before every id of the figure, where it stands on a page for the second time; empty otherwise. */
  readonly prefix: string;
}

/** Quarters that a report shows: of a table (the full series stands in the downloads) and of a line. */
export const reportLengths = { table: 8, line: 20 } as const;

/** Points that the axis of a DI spans at least: a firm or two more or less shall not fill it. */
export const leastPoints = 20;

/** Periods of a dataset up to the report's, at most `length` of them, in order of time. */
export function periodsUpTo(periods: readonly PeriodId[], last: PeriodId, length: number): readonly PeriodId[] {
  return periods.filter((period) => period <= last).slice(-length);
}
