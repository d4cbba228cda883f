import { type Minus, printCell } from "../../format/number.ts";
import { type ChartOptions, pixels } from "../options.ts";
import type { Cell } from "./cells.ts";
import { type Markup, svg } from "./svg.ts";
import { lineHeight, textSize, textWidth, wrapText } from "./text.ts";

/** A table of balances: its heads, and the cells row by row. */
export interface HeatGrid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly decimals: number;
  readonly minus: Minus;
  readonly smallNumber: number | undefined;
}

const rowHeight = 44;

/** Number, n and a tint that deepens with the distance from zero: blue above, vermilion below. Returns the drawing and its height. */
export function drawHeatGrid(
  grid: HeatGrid,
  width: ChartOptions["width"],
): { readonly body: Markup; readonly height: number } {
  const left = Math.max(...grid.rows.map((text) => textWidth(text))) + 8;
  const column = (pixels[width] - left) / Math.max(1, grid.columns.length);
  const size = column < 64 ? 12 : textSize;
  const heads = grid.columns.map((text) => wrapText(text, column, size));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight + 6;
  const middle = (index: number) => left + (index + 0.5) * column;
  const body = svg`<g class="middle quiet${size === 12 && " small"}">${heads.map((lines, index) => lines.map((text, line) => svg`<text x="${middle(index)}" y="${14 + line * lineHeight}">${text}</text>`))}</g>${grid.rows.map(
    (text, row) => {
      const y = top + row * rowHeight;
      return svg`<text x="0" y="${y + 26}">${text}</text><g class="middle">${(grid.cells[row] ?? []).map((cell, index) => drawCell(grid, cell, left + index * column, y, column))}</g>`;
    },
  )}`;
  return { body, height: top + grid.rows.length * rowHeight };
}

function drawCell({ decimals, minus, smallNumber }: HeatGrid, cell: Cell, x: number, y: number, width: number): Markup {
  const { visible } = printCell(cell, { decimals, minus }, smallNumber);
  const withN = cell.value !== null && cell.n !== undefined;
  const centre = x + width / 2;
  return svg`<path class="${tint(cell.value)}"${opacity(cell.value)} d="M${x + 1},${y}h${width - 2}v${rowHeight - 2}h${2 - width}z"/><text${{ markup: textWidth(visible) > width ? ' class="small"' : "" }} x="${centre}" y="${y + (withN ? 20 : 27)}">${visible}</text>${
    withN && svg`<text class="small" x="${centre}" y="${y + 36}">n=${String(cell.n)}</text>`
  }`;
}

function tint(value: number | null): string {
  return value === null ? "blank" : value > 0 ? "tint-up" : value < 0 ? "tint-down" : "tint-zero";
}

/** Depth of the tint: 0.1 near zero, at most 0.6, so that the number on it stays readable. */
function opacity(value: number | null): Markup | null {
  if (value === null || value === 0) return null;
  return { markup: ` fill-opacity="${Math.min(6, Math.ceil(Math.abs(value) / 15)) / 10}"` };
}
