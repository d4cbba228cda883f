import type { TimeSeries } from "../datasets/contract.ts";
import type { PeriodId } from "../datasets/period.ts";
import type { Minus } from "../format/number.ts";

/** How a dataset is drawn. What a kind does not use, it ignores. */
export interface ChartOptions {
  /** narrow = 328 px, for a phone of 360 px; wide = 680 px. */
  readonly width: ChartWidth;
  /** Start of every id in the SVG; unique on the page for each figure (both widths may share it). */
  readonly idPrefix: string;
  readonly minus: Minus;
  /** Periods to show, in order of time; without it those that the kind shows by itself. */
  readonly periods?: readonly PeriodId[] | undefined;
  /** Ids of the series (categories, options, rows) to show, in this order; without it those that the kind shows by itself. */
  readonly series?: readonly string[] | undefined;
  /** Id of the measure of a breakdown; without it the first. */
  readonly measure?: string | undefined;
  /** line: what firms expected, drawn apart at the quarter that they looked at. */
  readonly outlook?: TimeSeries | undefined;
  /** Lowest and highest value of the axis, where several figures share one scale; see `commonDomain`. */
  readonly domain?: readonly [number, number] | undefined;
  /** line, small-multiples: what the axis spans at least, so that values near zero do not fill it. */
  readonly span?: number | undefined;
  /** n under which a number carries `*`. */
  readonly smallNumber?: number | undefined;
  /** ranking, bar: how many rows at most. */
  readonly limit?: number | undefined;
  /** scatter: lines to compare with (1 = as in the comparison area). */
  readonly reference?: { readonly x?: number | undefined; readonly y?: number | undefined } | undefined;
  /** circulation: the published rate (地域経済循環率) that stands in the middle. */
  readonly rate?: TimeSeries | undefined;
  /** stacked-bar: answers from good to bad (diverging, without a choice), or steps of one colour (sequential: investment). */
  readonly palette?: "diverging" | "sequential" | undefined;
}

export type ChartWidth = "narrow" | "wide";

/** Width of the drawing in px, for which its text sizes are true. */
export const pixels: Record<ChartWidth, number> = { narrow: 328, wide: 680 };

/** Name and description of a chart for those who do not see it. */
export interface AltText {
  readonly name: string;
  readonly description: string;
}
