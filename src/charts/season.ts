import type { Breakdown } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeBar } from "./alt/bar.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { barCells } from "./parts/bar-cells.ts";
import { isPercent, pickMeasure } from "./parts/cells.ts";
import { chartRoot } from "./parts/root.ts";
import { svg } from "./parts/svg.ts";
import { drawValueAxis, valueAxis, valueDomain } from "./parts/value-axis.ts";

/** The twelve months (categories 1月 … 12月) as columns, one measure; the highest and the lowest carry their number. Shares also show an even year as a line. */
export function drawSeason(dataset: Breakdown, options: ChartOptions): string {
  const months = barCells(dataset, options);
  const { decimals = dataset.decimals, unit = dataset.unit } = pickMeasure(dataset, options);
  const published = months.flatMap(({ cell }) => cell.value ?? []);
  const even = isPercent(unit) ? 100 / 12 : null;
  const top = 44;
  const bottom = top + (options.width === "narrow" ? 96 : 180);
  const axis = valueAxis(options.domain ?? valueDomain(published), bottom, top, options.minus);
  const width = pixels[options.width] - axis.room;
  const column = width / months.length;
  const x = (index: number) => axis.room + (index + 0.5) * column;
  const extremes = [Math.max(...published), Math.min(...published)];
  const columns = months.flatMap(({ cell }, index) =>
    cell.value === null
      ? []
      : [
          svg`M${x(index) - column * 0.36},${axis.scale(0)}V${axis.scale(cell.value)}h${column * 0.72}V${axis.scale(0)}z`,
        ],
  );
  const texts = months.map(({ category, cell }, index) => {
    const named = cell.value === null || extremes.includes(cell.value);
    const y = axis.scale(Math.max(0, cell.value ?? 0)) - 6;
    return svg`${named && svg`<text x="${x(index)}" y="${y}">${printCell(cell, { decimals, minus: options.minus }).visible}</text>`}<text x="${x(index)}" y="${bottom + 20}">${options.width === "narrow" ? category.label.replace("月", "") : category.label}</text>`;
  });
  const body = svg`<text class="unit" x="0" y="14">単位：${unit}${even !== null && "　点線は12分の1"}</text>${drawValueAxis(axis, axis.room, pixels[options.width])}<path class="bar" d="${columns}"/>${
    even !== null && svg`<path class="reference" d="M${axis.room},${axis.scale(even)}h${width}"/>`
  }<g class="middle">${texts}</g>`;
  return chartRoot("season", bottom + 28, options, describeBar(dataset, options), body);
}
