import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Markup, svg } from "./svg.ts";
import { periodPosition } from "./time.ts";

/** The ground behind projections, from the middle between the last result and the first projection to the right edge, with its name. Nothing where all are results. */
export function drawProjection(
  { lastResult }: Pick<TimeSeries, "lastResult">,
  periods: readonly PeriodId[],
  x: (position: number) => number,
  top: number,
  bottom: number,
  right: number,
): Markup | null {
  const first = periods.find((period) => lastResult !== undefined && period > lastResult);
  if (first === undefined || lastResult === undefined || !periods.includes(lastResult)) return null;
  const border = x((periodPosition(lastResult) + periodPosition(first)) / 2);
  return svg`<path class="projection" d="M${border},${top}H${right}V${bottom}H${border}z"/><path class="zero" d="M${border},${top}V${bottom}"/><text class="small" x="${border + 5}" y="${top + 13}">将来推計</text>`;
}
