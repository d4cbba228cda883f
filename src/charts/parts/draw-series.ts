import { drawMarker } from "./marker.ts";
import { type DrawnSeries, lastPublished } from "./series.ts";
import { lonePath, seriesPath } from "./series-path.ts";
import { type Markup, svg } from "./svg.ts";

/** A series as one path, its values between two gaps as dots, and a mark at its last published value. */
export function drawSeries(
  series: DrawnSeries,
  step: number,
  x: (position: number) => number,
  y: (value: number) => number,
  role = series.role,
): Markup {
  const last = lastPublished(series);
  const lone = lonePath(series.points, step, x, y);
  return svg`<g class="${role}"><path class="line" d="${seriesPath(series.points, step, x, y)}"/>${lone && svg`<path class="dot" d="${lone}"/>`}${last && drawMarker(role, x(last.position), y(last.value))}</g>`;
}
