import { cumsum } from "d3";
import type { Breakdown } from "../datasets/contract.ts";
import type { PeriodId } from "../datasets/period.ts";
import { printCell, printNumber } from "../format/number.ts";
import { periodAxis } from "../format/period.ts";
import { describeStackedBar } from "./alt/stacked-bar.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { breakdownCell, measureStyle, pickMeasure } from "./parts/cells.ts";
import { dodge } from "./parts/dodge.ts";
import { pickPeriods } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { type Markup, svg } from "./parts/svg.ts";
import { drawSwatches, swatchRows } from "./parts/swatches.ts";
import { lineHeight, textWidth } from "./parts/text.ts";

const barHeight = 24;
const rowHeight = 32;
/** Room above a bar for the numbers of segments that are too narrow for them. */
const raised = 15;

/** One bar of 100 % per period, the newest first, split into the answers in their order; 不変 is always shown. A number that does not fit into its segment stands above it. Throws where shares exceed 100 % (multiple answers). Source: site.md §3. */
export function drawStackedBar(dataset: Breakdown, options: ChartOptions): string {
  const rows = stackedRows(dataset, options);
  const roles = stackRoles(dataset.categories.length, options.palette);
  const left = Math.max(...rows.map(({ period }) => textWidth(periodAxis(period)))) + 10;
  const given = rows.some(({ blank }) => blank === null)
    ? (index: number) => rows.some(({ parts }) => parts[index])
    : () => true;
  const key = swatchRows(
    dataset.categories.flatMap(({ label }, index) => (given(index) ? [{ text: label, role: roles[index] ?? "" }] : [])),
    pixels[options.width],
  );
  const right = pixels[options.width];
  const x = (share: number) => left + (share / 100) * (right - left);
  const fits = ({ text, value }: Segment) => textWidth(text) + 1 <= x(value) - x(0);
  const narrow = rows.map(({ parts }) => parts.flatMap((part) => (part === null || fits(part) ? [] : [part])));
  const above = narrow.map(({ length }) => (length > 0 ? raised : 0));
  const sums = [0, ...cumsum(above, (room) => room + rowHeight)];
  const y = (row: number) => key.length * lineHeight + 10 + (sums[row] ?? 0) + (above[row] ?? 0);
  const segments = roles.map((role, index) => {
    const parts = rows.flatMap(({ parts }, row) => (parts[index] ? [{ ...parts[index], row }] : []));
    const labels = parts.filter(fits);
    return svg`<g class="${role} middle"><path d="${parts.map(({ start, value, row }) => svg`M${x(start)},${y(row)}H${x(start + value)}v${barHeight}H${x(start)}z`)}"/>${labels.map(
      ({ start, value, row, text }) => svg`<text x="${x(start + value / 2)}" y="${y(row) + 17}">${text}</text>`,
    )}</g>`;
  });
  const body = svg`${drawSwatches(key)}<g class="quiet">${rows.map(({ period, blank }, row) => [
    svg`<text x="0" y="${y(row) + 17}">${periodAxis(period)}</text>`,
    blank !== null && svg`<text x="${x(0) + 4}" y="${y(row) + 17}">${blank}</text>`,
  ])}</g>${segments}${drawAbove(narrow, x, y, right)}`;
  return chartRoot("stacked-bar", y(rows.length), options, describeStackedBar(dataset, options), body);
}

/** Numbers above their segments, in the bars' order and none over another. */
function drawAbove(
  narrow: readonly (readonly Segment[])[],
  x: (share: number) => number,
  y: (row: number) => number,
  right: number,
): Markup | false {
  const numbers = narrow.flatMap((parts, row) => {
    const room = Math.max(0, ...parts.map(({ text }) => textWidth(text)));
    const places = parts.map(({ start, value }) => x(start + value / 2));
    const spread = dodge(places, room + 4, x(0) + room / 2, right - room / 2);
    return parts.map(({ text }, at) => svg`<text x="${spread[at] ?? 0}" y="${y(row) - 4}">${text}</text>`);
  });
  return numbers.length > 0 && svg`<g class="middle">${numbers}</g>`;
}

interface Segment {
  readonly start: number;
  readonly value: number;
  readonly text: string;
}

interface StackedRow {
  readonly period: PeriodId;
  readonly parts: readonly (Segment | null)[];
  /** What stands in place of the bar where a share is not published. */
  readonly blank: string | null;
}

/** The last eight periods, or those asked for. A row with one share withheld has no bar; an answer that the period does not have is left out. */
function stackedRows(dataset: Breakdown, options: ChartOptions): readonly StackedRow[] {
  const measure = pickMeasure(dataset, options);
  const style = { ...measureStyle(dataset, measure, options), unit: undefined };
  const periods = pickPeriods(dataset, options.periods);
  return (options.periods ? periods : periods.slice(-8)).toReversed().map((period) => {
    const cells = dataset.categories.map((category) => breakdownCell(dataset, period, category, measure.id));
    if (cells.some(({ status }) => status === "suppressed")) return { period, parts: [], blank: "x（秘匿）" };
    if (cells.every(({ value }) => value === null))
      return { period, parts: [], blank: printNumber(null, style).visible };
    let start = 0;
    const parts = cells.map((cell) => {
      if (cell.value === null) return null;
      const part = { start, value: cell.value, text: printCell(cell, style).visible };
      start += part.value;
      return part;
    });
    if (start > 100.5) throw new Error(`shares beyond 100 %: ${dataset.id} ${period}`);
    return { period, parts, blank: null };
  });
}

function stackRoles(count: number, palette: ChartOptions["palette"] = "diverging"): readonly string[] {
  if (count === 3 && palette === "diverging") return ["positive", "neutral", "negative"];
  return Array.from({ length: count }, (_, index) => `shade-${Math.min(index + 1, 5)}`);
}
