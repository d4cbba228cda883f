import type { TimeSeries } from "../../datasets/contract.ts";
import { type ChartOptions, pixels } from "../options.ts";
import { type Markup, svg } from "./svg.ts";
import { lineHeight, wrapText } from "./text.ts";

/** Key beneath a line chart with an outlook: which mark stands on which basis. */
export interface LineKey {
  readonly rows: readonly { readonly mark: "line" | "outlook-mark" | null; readonly text: string }[];
  readonly height: number;
}

/** Rows of the key; none without an outlook, for the caption names the basis. */
export function lineKey(dataset: TimeSeries, { outlook, width, series }: ChartOptions): LineKey {
  if (!outlook) return { rows: [], height: 0 };
  const of = series && series.length > 1 ? dataset.series.find(({ id }) => id === series[0]) : undefined;
  const rows = [
    { mark: "line" as const, text: `実績（${dataset.basis ?? dataset.title}）` },
    { mark: "outlook-mark" as const, text: `${of ? `${of.label}の` : ""}見通し（${outlook.basis ?? outlook.title}）` },
  ].flatMap(({ mark, text }) =>
    wrapText(text, pixels[width] - 30).map((line, index) => ({ mark: index === 0 ? mark : null, text: line })),
  );
  return { rows, height: rows.length * lineHeight + 6 };
}

const marks: Record<"line" | "outlook-mark", Markup> = {
  line: svg`M0,0h18`,
  "outlook-mark": svg`M9,-4l4,4l-4,4l-4,-4z`,
};

/** The key's rows from `y` downwards. */
export function drawLineKey({ rows }: LineKey, y: number): Markup {
  return svg`${rows.map(
    ({ mark, text }, index) =>
      svg`<g class="key series-total" transform="translate(0 ${y + 12 + index * lineHeight})">${mark && svg`<path class="${mark}" d="${marks[mark]}"/>`}<text x="26" y="5">${text}</text></g>`,
  )}`;
}
