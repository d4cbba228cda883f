import { scaleLinear, ticks } from "d3";
import type { Breakdown } from "../datasets/contract.ts";
import { describeScatter } from "./alt/scatter.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { breakdownCell } from "./parts/cells.ts";
import { pickPeriod } from "./parts/pick.ts";
import { placeLabels } from "./parts/place-labels.ts";
import { chartRoot } from "./parts/root.ts";
import { svg } from "./parts/svg.ts";
import { drawValueAxis, tickText, valueAxis, valueDomain } from "./parts/value-axis.ts";

/** Classes by two measures (the first to the right, the second upwards): location quotient × productivity. Classes, never persons. A label that finds no room is left to the table. */
export function drawScatter(dataset: Breakdown, options: ChartOptions): string {
  const period = pickPeriod(dataset, options.periods);
  const [across, up] = dataset.measures;
  if (!across || !up) throw new Error(`scatter needs two measures: ${dataset.id}`);
  const points = dataset.categories.flatMap((category) => {
    const [x, y] = [across, up].map(({ id }) => breakdownCell(dataset, period, category, id).value);
    return x == null || y == null ? [] : [{ label: category.label, x, y }];
  });
  const top = 34;
  const bottom = top + (options.width === "narrow" ? 280 : 340);
  const axis = valueAxis(valueDomain(points.map(({ y }) => y)), bottom, top, options.minus);
  const right = pixels[options.width] - 8;
  const domain = valueDomain([
    ...points.map(({ x }) => x),
    ...(options.reference?.x === undefined ? [] : [options.reference.x]),
  ]);
  const x = scaleLinear(domain, [axis.room, right]);
  const placed = placeLabels(
    points.map((point) => ({ text: point.label, x: x(point.x), y: axis.scale(point.y) })),
    { left: axis.room, right, top, bottom },
  );
  const { x: atX, y: atY } = options.reference ?? {};
  const body = svg`<text class="unit" x="0" y="14">↑ ${up.label}${up.unit && `（${up.unit}）`}</text>${drawValueAxis(axis, axis.room, right)}<path class="reference" d="${atX !== undefined && svg`M${x(atX)},${top}V${bottom}`}${atY !== undefined && svg`M${axis.room},${axis.scale(atY)}H${right}`}"/><g class="axis middle">${ticks(
    domain[0],
    domain[1],
    5,
  ).map(
    (value) => svg`<text x="${x(value)}" y="${bottom + 20}">${tickText(value, false, options.minus)}</text>`,
  )}</g><text class="unit end" x="${right}" y="${bottom + 40}">${across.label}${across.unit && `（${across.unit}）`} →</text><g class="series-1"><path class="dot" d="${points.map((point) => svg`M${x(point.x)},${axis.scale(point.y)}h0`)}"/></g>${placed.map(
    ({ text, x: left, y, end }) =>
      svg`<text${{ markup: end ? ' class="end"' : "" }} x="${left}" y="${y}">${text}</text>`,
  )}`;
  return chartRoot("scatter", bottom + 48, options, describeScatter(dataset, options), body);
}
