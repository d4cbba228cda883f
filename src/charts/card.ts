import { type Markup, svg } from "./parts/svg.ts";
import { textWidth, wrapText } from "./parts/text.ts";
import { standaloneStyle, takeApart } from "./standalone.ts";

/** Size in px of the picture that a link to the site shows where it is shared (Open Graph). */
export const cardSize = { width: 1200, height: 630 } as const;

export interface CardWords {
  /** Whose site it is. */
  readonly site: string;
  /** What the page is. */
  readonly title: string;
  /** The page in one line, large. */
  readonly headline: string;
  /** The number that the chart ends with, and what it is; null where the page has none. */
  readonly number: { readonly label: string; readonly text: string } | null;
  /** Respondents, basis, sample: one line each. */
  readonly lines: readonly string[];
}

/** A page's card as SVG: words, number and the page's own chart, on white with its colours inside. `css` = text of chart.css; throws on text that `draw` did not make. */
export function card(chart: string, css: string, { site, title, headline, number, lines }: CardWords): string {
  const { kind, width, height, body } = takeApart(chart);
  const large = wrapText(headline, 1060, 60).slice(0, 2);
  const top = 158 + large.length * 74;
  const scale = Math.min(620 / width, (cardSize.height - top - 40) / height);
  const left = cardSize.width - 60 - width * scale;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="${kind}" viewBox="0 0 ${cardSize.width} ${cardSize.height}" width="${cardSize.width}" height="${cardSize.height}"><style>${{ markup: standaloneStyle(css) }}</style><rect class="paper" width="100%" height="100%"/>${line(60, 72, 28, site, "strong")}<path class="tick" d="M60,92h1080"/>${line(60, 146, 30, title, "quiet")}${large.map((text, at) => line(60, 220 + at * 74, 60, text, "strong"))}${number && [line(60, top + 84, 32, number.label, "strong"), bigNumber(number.text, top + 190)]}${lines.map((text, at) => line(60, cardSize.height - 44 - (lines.length - 1 - at) * 34, 24, text, "quiet"))}<g transform="translate(${left} ${top + 8}) scale(${{ markup: scale.toFixed(3) }})">${{ markup: body }}</g></svg>`
    .markup;
}

function line(x: number, y: number, size: number, text: string, role: string): Markup {
  return svg`<text class="${role}" x="${x}" y="${y}" style="font-size:${size}px">${text}</text>`;
}

/** As large as the room left of the chart allows, its sign smaller than its digits. */
function bigNumber(text: string, y: number): Markup {
  const [, sign = "", digits = ""] = /^(\D?)(.*)$/u.exec(text) ?? [];
  const size = Math.min(112, (400 / textWidth(text, 100)) * 100);
  return svg`<text class="strong" x="60" y="${y}" style="font-size:${size}px"><tspan style="font-size:${size * 0.6}px">${sign}</tspan>${digits}</text>`;
}
