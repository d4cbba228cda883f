import { scaleLinear } from "d3";
import type { Breakdown, Category } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeQuartileRange } from "./alt/quartile-range.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { breakdownCell, type Cell, isPercent } from "./parts/cells.ts";
import { pickCategories, pickPeriod } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { svg } from "./parts/svg.ts";
import { textWidth } from "./parts/text.ts";
import { valueDomain } from "./parts/value-axis.ts";

/** Ids of the measures that the chart reads. */
export const quartileMeasures = ["lower-quartile", "median", "upper-quartile"] as const;

/** Median and quartiles by category; no minimum, no maximum, no persons. Where only the median is published, the median alone. Source: statistics.md §2. */
export function drawQuartileRange(dataset: Breakdown, options: ChartOptions): string {
  const period = pickPeriod(dataset, options.periods);
  const categories = options.series
    ? pickCategories(dataset.id, dataset.categories, options.series)
    : dataset.categories;
  const style = { decimals: dataset.decimals, minus: options.minus };
  const rows = categories.map((category) => {
    const cells = quartiles(dataset, period, category);
    const [lower = "", median = "", upper = ""] = cells.map(
      (cell, index) => printCell(cell, style, index === 1 ? options.smallNumber : 0).visible,
    );
    const ranged = cells[0]?.value != null && cells[2]?.value != null;
    return { category, cells, median, ends: ranged ? `（${lower}～${upper}）` : "" };
  });
  const wide = options.width === "wide";
  const left = wide ? Math.max(...categories.map(({ label }) => textWidth(label))) + 12 : 2;
  const room = wide ? Math.max(...rows.map(({ median, ends }) => textWidth(median + ends))) + 12 : 4;
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const x = scaleLinear(options.domain ?? valueDomain(values), [left, pixels[options.width] - room]);
  const rowHeight = wide ? 34 : 52;
  const y = (row: number) => 28 + row * rowHeight;
  const body = svg`<text class="unit" x="0" y="14">帯は中央の半分、線は中央値${!isPercent(dataset.unit) && `（${dataset.unit}）`}</text><path class="zero" d="${rows.map((_, row) => svg`M${x(0)},${y(row) + (wide ? 2 : 19)}v26`)}"/>${rows.map(
    ({ category, cells, median, ends }, row) => {
      const [lower, middle, upper] = cells.map(({ value }) => value);
      const text = y(row) + (wide ? 20 : 16);
      const bar = y(row) + (wide ? 8 : 25);
      return svg`<text x="0" y="${text}">${category.label}</text><text class="end" x="${pixels[options.width]}" y="${text}"><tspan class="strong">${median}</tspan>${ends}</text>${
        ends &&
        lower != null &&
        upper != null &&
        svg`<path class="range" d="M${x(lower)},${bar}H${x(upper)}v14H${x(lower)}z"/>`
      }${middle != null && svg`<path class="median" d="M${x(middle)},${bar - 3}v20"/>`}`;
    },
  )}`;
  return chartRoot("quartile-range", y(rows.length), options, describeQuartileRange(dataset, options), body);
}

function quartiles(dataset: Breakdown, period: string, category: Category): readonly Cell[] {
  return quartileMeasures.map((measure) => breakdownCell(dataset, period, category, measure));
}
