import { type AltText, type ChartOptions, pixels } from "../options.ts";
import { type Markup, svg } from "./svg.ts";

/** The SVG element around a chart: size, name and description for screen readers, class for the style sheet. No xmlns: it stands in HTML; `standalone` adds it. */
export function chartRoot(
  kind: string,
  height: number,
  options: ChartOptions,
  alt: AltText,
  body: Markup,
  width = pixels[options.width],
): string {
  const id = `${options.idPrefix}-${options.width}`;
  return svg`<svg class="chart chart-${options.width} ${kind}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${alt.name}</title><desc id="${id}-d">${alt.description}</desc>${body}</svg>`
    .markup;
}
