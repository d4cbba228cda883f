import { line } from "d3";
import { coordinate } from "./svg.ts";
import { type PublishedPoint, runsOf, type TimePoint } from "./time.ts";

/** Path text of a series: straight from value to value, broken at every gap; a value between two gaps is a dot (round line ends). */
export function seriesPath(
  points: readonly TimePoint[],
  step: number,
  x: (position: number) => number,
  y: (value: number) => number,
): string {
  const draw = line<PublishedPoint>(
    ({ position }) => x(position),
    ({ value }) => y(value),
  ).digits(1);
  return runsOf(points, step)
    .map((run) => draw(run) ?? "")
    .join("");
}

/** Path text of the values that stand alone between gaps, to be drawn as dots. */
export function lonePath(
  points: readonly TimePoint[],
  step: number,
  x: (position: number) => number,
  y: (value: number) => number,
): string {
  return lonePoints(points, step)
    .map((point) => `M${coordinate(x(point.position))},${coordinate(y(point.value))}h0`)
    .join("");
}

/** The values that stand alone between gaps. */
export function lonePoints(points: readonly TimePoint[], step: number): readonly PublishedPoint[] {
  return runsOf(points, step).flatMap((run) => (run.length === 1 ? run : []));
}
