import { extent, scaleLinear, ticks } from "d3";
import { type Minus, printNumber } from "../../format/number.ts";
import { type Markup, svg } from "./svg.ts";
import { textWidth } from "./text.ts";

/** Steps that an axis may have at most, tried from fine to coarse, so that no axis carries more than six ticks. */
const densities = [4, 3, 2] as const;
const mostTicks = 6;

/** Round ends of an axis around the values, always with zero inside: the same rule for every figure. `span` = its least length, as far as the values do not fill it centred on zero. */
export function valueDomain(values: readonly number[], span = 0): readonly [number, number] {
  const [least = 0, most = 0] = extent([0, ...values]);
  const [low, high] = most - least < span ? [Math.min(least, -span / 2), Math.max(most, span / 2)] : [least, most];
  const domains = densities.map((count) => {
    const [from = -10, to = 10] = scaleLinear(low === high ? [-10, 10] : [low, high], [0, 1])
      .nice(count)
      .domain();
    return { from, to, fits: ticks(from, to, count).length <= mostTicks };
  });
  const { from, to } = domains.find(({ fits }) => fits) ?? { from: low, to: high };
  return [from, to];
}

export interface ValueAxis {
  readonly scale: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Room in px that the texts need left of the plot. */
  readonly room: number;
}

/** A vertical axis: at most six round ticks, Japanese signs and 万 for large numbers. `bottom`, `top` in px. Not dense: only zero and those ends that do not touch it. */
export function valueAxis(
  domain: readonly [number, number],
  bottom: number,
  top: number,
  minus: Minus,
  dense = true,
): ValueAxis {
  const scale = scaleLinear(domain, [bottom, top]);
  const values = dense
    ? (densities.map((count) => ticks(domain[0], domain[1], count)).find(({ length }) => length <= mostTicks) ?? [])
    : [0, ...domain.filter((end) => Math.abs(scale(end) - scale(0)) >= 16)];
  const large = values.some((value) => Math.abs(value) >= 100_000);
  const marks = values.map((value) => ({ value, text: tickText(value, large, minus) }));
  return {
    scale,
    ticks: marks,
    room: Math.max(...marks.map(({ text }) => textWidth(text))) + 8,
  };
}

/** Grid lines, the zero line and the texts left of the plot. */
export function drawValueAxis(axis: ValueAxis, left: number, right: number): Markup {
  const grid = axis.ticks.filter(({ value }) => value !== 0);
  return svg`<path class="grid" d="${grid.map(({ value }) => svg`M${left},${axis.scale(value)}H${right}`)}"/><path class="zero" d="M${left},${axis.scale(0)}H${right}"/><g class="axis end">${axis.ticks.map(
    ({ value, text }) => svg`<text x="${left - 6}" y="${axis.scale(value) + 5}">${text}</text>`,
  )}</g>`;
}

/** A tick in Japanese signs; `large` in 万. */
export function tickText(value: number, large: boolean, minus: Minus): string {
  if (value === 0) return "0";
  const shown = large ? value / 10_000 : value;
  const decimals = String(shown).split(".")[1]?.length ?? 0;
  return printNumber(shown, { decimals, minus }).visible + (large ? "万" : "");
}
