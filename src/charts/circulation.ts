import { sum } from "d3";
import type { Flow } from "../datasets/contract.ts";
import { printedSum } from "../format/decimal.ts";
import { type NumberStyle, printNumber } from "../format/number.ts";
import { describeCirculation } from "./alt/circulation.ts";
import { type ChartOptions, pixels } from "./options.ts";
import { type CirculationItem, circulationColumns } from "./parts/circulation-columns.ts";
import { dodge } from "./parts/dodge.ts";
import { pickPeriod } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";
import { type Markup, svg } from "./parts/svg.ts";

const headings = ["生産", "分配", "支出"] as const;
const top = 92;
const height = 300;
const bottom = top + height;

/**
 * 地域経済循環図: three stacked columns 生産 → 分配 → 支出 on one scale, with what comes in from and goes out to other regions at the tops
 * (on the side of its sign) and the way back beneath. The rate is a published number, never worked out here. Source: statistics.md §3, regional.md §3.
 */
export function drawCirculation(dataset: Flow, options: ChartOptions): string {
  const period = pickPeriod(dataset, options.periods);
  const columns = circulationColumns(dataset, period);
  const narrow = options.width === "narrow";
  const width = narrow ? 84 : 150;
  const gap = (pixels[options.width] - 3 * width) / 2;
  const inside = Math.max(...columns.map((items) => sum(items, (item) => item.inside)));
  const full = Math.max(...columns.map((items) => sum(items, (item) => item.inside + item.outside)), inside);
  const size = (value: number) => (full === 0 ? 0 : (value / full) * height);
  const left = (column: number) => column * (width + gap);
  const style = { decimals: dataset.decimals, minus: options.minus };
  const drawn = columns.map((items, column) => drawColumn(items, left(column), width, narrow, size, style));
  const heights = columns.map((items) => size(sum(items, (item) => item.inside + item.outside)));
  const bands = [0, 1].map((column) => {
    const [from, to] = [left(column) + width, left(column + 1)];
    const band = Math.min(heights[column] ?? 0, heights[column + 1] ?? 0, column === 0 ? size(inside) : full);
    return svg`M${from},${bottom}V${bottom - band}L${to},${bottom - band}V${bottom}z`;
  });
  const rate = options.rate?.observations.find((cell) => cell.period === period && cell.value !== null);
  const said =
    rate &&
    options.rate &&
    `地域経済循環率 ${printNumber(rate.value, { decimals: options.rate.decimals, minus: options.minus, unit: options.rate.unit }).visible}`;
  const back = bottom + 26;
  const body = svg`<text class="unit" x="0" y="14">単位：${dataset.unit}</text><g class="strong middle">${headings.map((text, column) => svg`<text x="${left(column) + width / 2}" y="40">${text}</text>`)}</g><path class="band" d="${bands}"/>${drawn}${crossings(columns, style.minus, dataset, left, width, heights)}<path class="way" d="M${left(2) + width / 2},${bottom + 4}V${back}H${left(0) + width / 2}V${bottom + 8}m-5,7l5,-7l5,7"/><text class="middle${said ? " strong" : ""}" x="${pixels[options.width] / 2}" y="${back + 22}">${said ?? "地域内への支出が、次の生産になります"}</text>`;
  return chartRoot("circulation", back + 32, options, describeCirculation(dataset, options), body);
}

/** A column of blocks with name and number; where the uppermost block is too thin, its label stands above. */
function drawColumn(
  items: readonly CirculationItem[],
  left: number,
  width: number,
  narrow: boolean,
  size: (value: number) => number,
  style: NumberStyle,
): Markup {
  const row = narrow ? 38 : 22;
  let y = bottom - size(sum(items, ({ total }) => total));
  const blocks = items.map((item, index) => {
    const block = { item, y, height: size(item.total) };
    y += block.height;
    return { ...block, above: index === 0 && block.height < row };
  });
  const within = blocks.filter(({ above }) => !above);
  const middles = dodge(
    within.map((block) => block.y + block.height / 2),
    row,
    top + row / 2,
    bottom - row / 2,
  );
  const label = ({ item }: (typeof blocks)[number], middle: number) => {
    const lines = narrow
      ? [item.label, printNumber(item.total, style).visible]
      : [`${item.label} ${printNumber(item.total, style).visible}`];
    return lines.map(
      (text, index) =>
        svg`<text x="${left + width / 2}" y="${middle + 5 + (index - (lines.length - 1) / 2) * 17}">${text}</text>`,
    );
  };
  return svg`<path class="block" d="${blocks.map((block) => svg`M${left},${block.y}h${width}v${block.height}h${-width}z`)}"/><g class="middle on-block">${within.map(
    (block, index) => label(block, middles[index] ?? 0),
  )}</g><g class="middle">${blocks.map((block) => block.above && label(block, block.y - row / 2))}</g>`;
}

/** Arrows at the heads of 分配 and 支出: what crosses the border, summed by side, inwards or outwards by its sign. */
function crossings(
  columns: readonly (readonly CirculationItem[])[],
  minus: ChartOptions["minus"],
  { decimals }: Flow,
  left: (column: number) => number,
  width: number,
  heights: readonly number[],
): readonly Markup[] {
  return [1, 2].flatMap((column) => {
    const net = printedSum(
      (columns[column] ?? []).map((item) => item.outside),
      decimals,
    );
    if (net === 0) return [];
    const inwards = column === 1 ? net > 0 : net < 0;
    const x = left(column) + width / 2;
    const end = bottom - (heights[column] ?? 0) - 4;
    const amount = printNumber(Math.abs(net), { decimals, minus }).visible;
    const arrow = inwards ? svg`M${x},${end - 16}v16m-5,-7l5,7l5,-7` : svg`M${x},${end}v-16m-5,7l5,-7l5,7`;
    return [
      svg`<path class="way" d="${arrow}"/><text class="middle" x="${x}" y="${end - 22}">${inwards ? "流入" : "流出"} ${amount}</text>`,
    ];
  });
}
