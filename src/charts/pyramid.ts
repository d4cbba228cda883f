import { scaleLinear } from "d3";
import type { Breakdown } from "../datasets/contract.ts";
import { printNumber } from "../format/number.ts";
import { describePyramid } from "./alt/pyramid.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { breakdownCell } from "./parts/cells.ts";
import { pickPeriod } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { type Markup, svg } from "./parts/svg.ts";
import { textWidth } from "./parts/text.ts";
import { valueDomain } from "./parts/value-axis.ts";

const rowHeight = 20;

/** Two measures (men, women) by age group to both sides, the oldest on top. The dataset lists the ages from the youngest. */
export function drawPyramid(dataset: Breakdown, options: ChartOptions): string {
  const period = pickPeriod(dataset, options.periods);
  const [left, right] = dataset.measures;
  if (!left || !right) throw new Error(`pyramid needs two measures: ${dataset.id}`);
  const ages = dataset.categories.toReversed();
  const value = (index: number, measure: string) => {
    const age = ages[index];
    return age ? breakdownCell(dataset, period, age, measure).value : null;
  };
  const values = ages.flatMap((_, index) => [value(index, left.id) ?? 0, value(index, right.id) ?? 0]);
  const middle = pixels[options.width] / 2;
  const half = Math.max(...ages.map(({ label }) => textWidth(label, 12))) / 2 + 4;
  const [, most] = options.domain ?? valueDomain(values);
  const length = scaleLinear([0, most], [0, middle - half - 4]);
  const top = 46;
  const bottom = top + ages.length * rowHeight;
  const bars = (measure: string, side: 1 | -1): readonly Markup[] =>
    ages.flatMap((_, index) => {
      const size = value(index, measure);
      const start = middle + side * half;
      return size === null
        ? []
        : [svg`M${start},${top + index * rowHeight + 1}H${start + side * length(size)}v${rowHeight - 3}H${start}z`];
    });
  const edge = printNumber(most, { decimals: dataset.decimals, minus: options.minus }).visible;
  const body = svg`<text class="unit" x="0" y="14">単位：${dataset.unit}</text><g class="strong"><text class="end" x="${middle - half}" y="38">${left.label}</text><text x="${middle + half}" y="38">${right.label}</text></g><g class="series-1"><path class="area" d="${bars(left.id, -1)}"/></g><g class="series-2"><path class="area" d="${bars(right.id, 1)}"/></g><g class="small middle quiet">${ages.map(
    ({ label }, index) => svg`<text x="${middle}" y="${top + index * rowHeight + 15}">${label}</text>`,
  )}</g><g class="axis"><text x="4" y="${bottom + 18}">${edge}</text><text class="end" x="${middle - half}" y="${bottom + 18}">0</text><text x="${middle + half}" y="${bottom + 18}">0</text><text class="end" x="${pixels[options.width] - 4}" y="${bottom + 18}">${edge}</text></g>`;
  return chartRoot("pyramid", bottom + 26, options, describePyramid(dataset, options), body);
}
