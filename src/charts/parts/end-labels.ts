import { dodge } from "./dodge.ts";
import { drawMarker } from "./marker.ts";
import { type Markup, svg } from "./svg.ts";
import { lineHeight, textWidth } from "./text.ts";

/** A label beside the end of a line: one or two lines of text, at the height of the last value. */
export interface EndLabel {
  readonly lines: readonly string[];
  readonly y: number;
  readonly role: string;
}

/** Room in px that the labels need right of the plot. */
export function endLabelRoom(labels: readonly (readonly string[])[], marked: boolean): number {
  return Math.max(0, ...labels.flat().map((text) => textWidth(text))) + (marked ? 28 : 12);
}

/** Labels at the line ends, moved apart where they would touch; they take the place of a legend. `marked`: each with the mark of its line, where there are so many that colour is not enough. */
export function drawEndLabels(
  labels: readonly EndLabel[],
  marked: boolean,
  x: number,
  top: number,
  bottom: number,
): Markup {
  const rows = Math.max(1, ...labels.map(({ lines }) => lines.length));
  const half = (rows * (lineHeight - 2)) / 2;
  const centres = dodge(
    labels.map(({ y }) => y),
    half * 2,
    top + half,
    bottom - half,
  );
  return svg`${labels.map(({ lines, role }, index) => {
    const middle = centres[index] ?? 0;
    const mark = marked && role !== "outlook";
    return svg`<g class="label ${role}">${mark && drawMarker(role, x + 5, middle)}${lines.map(
      (text, row) =>
        svg`<text x="${mark ? x + 16 : x}" y="${middle + 5 + (row - (lines.length - 1) / 2) * (lineHeight - 3)}">${text}</text>`,
    )}</g>`;
  })}`;
}
