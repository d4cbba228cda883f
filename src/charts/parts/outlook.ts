import { parseQuarterId } from "../../datasets/period.ts";
import { printCell } from "../../format/number.ts";
import type { ChartOptions } from "../options.ts";
import { totalId } from "./pick.ts";
import { type Markup, svg } from "./svg.ts";
import { type PublishedPoint, periodPosition } from "./time.ts";

/** What firms expected, at the quarter that they looked at (the one after they were asked). */
export interface OutlookMarks {
  readonly points: readonly PublishedPoint[];
  /** Quarters that the plot needs beyond the last actual one: 1, or 0 without an outlook. */
  readonly ahead: number;
  /** The label of the coming quarter, as its lines; empty where it is not published. */
  readonly label: readonly (readonly string[])[];
  /** The value of the coming quarter, for the label's height. */
  readonly last: number;
}

/** The published outlooks of the first series shown, for the shown periods. */
export function outlookPoints({ outlook, periods, series, minus, smallNumber }: ChartOptions): OutlookMarks {
  if (!outlook) return { points: [], ahead: 0, label: [], last: 0 };
  const shown = outlook.observations.filter(
    (cell) =>
      cell.series === (series?.[0] ?? totalId) &&
      (periods ?? outlook.periods).includes(cell.period) &&
      parseQuarterId(cell.period) !== null,
  );
  const end = (periods ?? outlook.periods).at(-1);
  const last = shown.find(({ period }) => period === end);
  const text = last && printCell(last, { decimals: outlook.decimals, minus }, smallNumber).visible;
  return {
    points: shown.flatMap(({ period, value }) =>
      value === null ? [] : [{ position: periodPosition(period) + 1, value }],
    ),
    ahead: 1,
    label: text !== undefined && last?.value != null ? [["来期見通し", text]] : [],
    last: last?.value ?? 0,
  };
}

/** Open diamonds: no line joins them, neither to each other nor to the actuals. */
export function drawOutlook(
  { points }: OutlookMarks,
  x: (position: number) => number,
  y: (value: number) => number,
): Markup | null {
  if (points.length === 0) return null;
  return svg`<path class="outlook-mark" d="${points.map(({ position, value }) => svg`M${x(position)},${y(value) - 4}l4,4l-4,4l-4,-4z`)}"/>`;
}
