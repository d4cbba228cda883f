import type { DrawnSeries } from "./series.ts";
import { type Markup, svg } from "./svg.ts";

/** A small x on the axis (at `y`) for each withheld period; null where there is none. */
export function drawWithheld(
  series: readonly DrawnSeries[],
  x: (position: number) => number,
  y: number,
): Markup | null {
  const points = series.flatMap(({ points }) => points.filter(({ cell }) => cell?.status === "suppressed"));
  const places = [...new Set(points.map(({ position }) => position))];
  return places.length === 0
    ? null
    : svg`<path class="withheld" d="${places.map((position) => svg`M${x(position) - 3},${y - 3}l6,6m0,-6l-6,6`)}"/>`;
}
