import { svg } from "./parts/svg.ts";
import { lineHeight, wrapText } from "./parts/text.ts";

export interface StandaloneOptions {
  /** Text of chart.css. What stands before its first @-rule goes into the file. */
  readonly css: string;
  readonly title: string;
  /** Beneath the chart: unit, period, source, licence. One paragraph each. */
  readonly lines: readonly string[];
}

const margin = 16;

/**
 * A drawn chart as a file of its own: white ground, title above, source beneath, colours inside (variables resolved, so that Office
 * and Inkscape show them too). Throws on text that `draw` did not make.
 */
export function standalone(chart: string, { css, title, lines }: StandaloneOptions): string {
  const { kind, width, height, labels, body } = takeApart(chart);
  const head = wrapText(title, width, 17);
  const foot = lines.flatMap((line) => wrapText(line, width, 12));
  const top = margin + head.length * (lineHeight + 4) + 8;
  const end = top + height + 16;
  const size = [width + 2 * margin, end + foot.length * 18 + margin - 6] as const;
  const frame = svg`<svg xmlns="http://www.w3.org/2000/svg" class="${kind}" viewBox="0 0 ${size[0]} ${size[1]}" width="${size[0]}" height="${size[1]}" role="img" aria-labelledby="${labels}"><style>${{ markup: standaloneStyle(css) }}</style><rect class="paper" width="100%" height="100%"/>${head.map(
    (line, index) =>
      svg`<text class="title" x="${margin}" y="${margin + 16 + index * (lineHeight + 4)}">${line}</text>`,
  )}<g transform="translate(${margin} ${top})">${{ markup: body }}</g>${foot.map((line, index) => svg`<text class="small quiet" x="${margin}" y="${end + 8 + index * 18}">${line}</text>`)}</svg>`;
  return frame.markup;
}

/** A chart that `draw` made, in its parts: class, size in px, ids of its name and description, what stands inside. Throws on other text. */
export function takeApart(chart: string) {
  const match =
    /^<svg class="([^"]*)" viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*aria-labelledby="([^"]*)">([\s\S]*)<\/svg>$/.exec(chart);
  if (!match) throw new Error(`not a chart: ${chart.slice(0, 40)}`);
  const [, kind = "", width = "", height = "", labels = "", body = ""] = match;
  return { kind, width: Number(width), height: Number(height), labels, body };
}

/** The style sheet without variables, comments and @-rules. */
export function standaloneStyle(css: string): string {
  const [rules = ""] = css.replace(/\/\*[\s\S]*?\*\//g, "").split("@");
  const values = new Map([...rules.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  return rules
    .replace(/--[\w-]+:[^;]+;/g, "")
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole)
    .replace(/[^{}]+\{\s*\}/g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}
