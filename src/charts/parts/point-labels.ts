import { type Minus, printNumber } from "../../format/number.ts";
import type { DrawnSeries } from "./series.ts";
import { lonePoints } from "./series-path.ts";
import { type Markup, svg } from "./svg.ts";

/** Numbers above the values that stand alone between gaps (uneven years); the last one stands at the line's end. */
export function drawPointLabels(
  { points }: DrawnSeries,
  step: number,
  decimals: number,
  minus: Minus,
  x: (position: number) => number,
  y: (value: number) => number,
): Markup | null {
  const last = points.findLast(({ value }) => value !== null)?.position;
  const lone = lonePoints(points, step).filter(({ position }) => position !== last);
  if (lone.length === 0) return null;
  return svg`<g class="middle">${lone.map(({ position, value }) => svg`<text x="${x(position)}" y="${y(value) - 10}">${printNumber(value, { decimals, minus }).visible}</text>`)}</g>`;
}
