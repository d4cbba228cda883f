import { scaleLinear } from "d3";
import type { Breakdown, Category } from "../datasets/contract.ts";
import { printCell } from "../format/number.ts";
import { describeQuartileRange } from "./alt/quartile-range.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { breakdownCell, type Cell, isPercent, missingCell } from "./parts/cells.ts";
import { pickCategories, pickPeriod } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { svg } from "./parts/svg.ts";
import { textWidth } from "./parts/text.ts";
import { valueDomain } from "./parts/value-axis.ts";

/** Ids of the measures that the chart reads. */
export const quartileMeasures = ["lower-quartile", "median", "upper-quartile"] as const;

const rowHeight = 50;

/** Median and quartiles by category; no minimum, no maximum, no persons. Where only the median is published, the median alone. Source: statistics.md §2. */
export function drawQuartileRange(dataset: Breakdown, options: ChartOptions): string {
  const period = pickPeriod(dataset, options.periods);
  const categories = options.series
    ? pickCategories(dataset.id, dataset.categories, options.series)
    : dataset.categories;
  const rows = categories.map((category) => ({ category, cells: quartiles(dataset, period, category) }));
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const left = options.width === "wide" ? Math.max(...categories.map(({ label }) => textWidth(label))) + 12 : 0;
  const x = scaleLinear(options.domain ?? valueDomain(values), [left + 2, pixels[options.width] - 4]);
  const top = 28;
  const style = { decimals: dataset.decimals, minus: options.minus };
  const body = svg`<text class="unit" x="0" y="14">帯は中央の半分、線は中央値${!isPercent(dataset.unit) && `（${dataset.unit}）`}</text><path class="zero" d="M${x(0)},${top}V${top + rows.length * rowHeight - 6}"/>${rows.map(
    ({ category, cells }, row) => {
      const [lower, median, upper] = cells.map(({ value }) => value);
      const y = top + row * rowHeight;
      const range = lower != null && upper != null;
      const middle = printCell(cells[1] ?? missingCell, style, options.smallNumber).visible;
      const ends = range
        ? `（${[0, 2].map((index) => printCell(cells[index] ?? missingCell, style).visible).join("～")}）`
        : "";
      return svg`<text x="0" y="${y + (left > 0 ? 33 : 16)}">${category.label}</text><text class="end" x="${pixels[options.width]}" y="${y + 16}"><tspan class="strong">${middle}</tspan>${ends}</text>${
        range && svg`<path class="range" d="M${x(lower)},${y + 24}H${x(upper)}v14H${x(lower)}z"/>`
      }${median != null && svg`<path class="median" d="M${x(median)},${y + 21}v20"/>`}`;
    },
  )}`;
  return chartRoot(
    "quartile-range",
    top + rows.length * rowHeight,
    options,
    describeQuartileRange(dataset, options),
    body,
  );
}

function quartiles(dataset: Breakdown, period: string, category: Category): readonly Cell[] {
  return quartileMeasures.map((measure) => breakdownCell(dataset, period, category, measure));
}
