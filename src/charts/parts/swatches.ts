import { type Markup, svg } from "./svg.ts";
import { lineHeight, textWidth } from "./text.ts";

/** One entry of a legend of areas, placed. */
export interface Swatch {
  readonly text: string;
  readonly role: string;
  readonly x: number;
}

/** A legend of areas in as many rows as the width needs. */
export function swatchRows(
  entries: readonly { readonly text: string; readonly role: string }[],
  width: number,
): readonly (readonly Swatch[])[] {
  const rows: Swatch[][] = [[]];
  let x = 0;
  for (const { text, role } of entries) {
    const room = 20 + textWidth(text);
    if (x > 0 && x + room > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ text, role, x });
    x += room + 18;
  }
  return rows;
}

/** The legend, from the top of the chart. */
export function drawSwatches(rows: readonly (readonly Swatch[])[]): Markup {
  return svg`${rows.map((row, line) =>
    row.map(
      ({ text, role, x }) =>
        svg`<g class="${role}"><path d="M${x},${line * lineHeight + 2}h14v14h-14z"/></g><text x="${x + 20}" y="${line * lineHeight + 14}">${text}</text>`,
    ),
  )}`;
}
