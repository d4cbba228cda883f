import { extent, scaleLinear } from "d3";
import { type ChartOptions, pixels } from "../options.ts";
import { isPercent } from "./cells.ts";
import { type Markup, svg } from "./svg.ts";
import { lineHeight, textWidth, wrapText } from "./text.ts";

/** A labelled bar: `lead` stands before the label (a rank), `note` at the right edge (the rank before). */
export interface BarRow {
  readonly lead: string;
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  readonly note: string;
  readonly role: string;
}

const barHeight = 18;
/** Labels up to this width leave a phone's bars enough room: 1,000～3,000万円. */
const shortLabel = 134;

/** Horizontal bars from a zero line, with the unit above unless each number carries it (%). On a phone a long label stands above its bar, else at its left. Returns the drawing and its height. */
export function drawBarRows(
  rows: readonly BarRow[],
  unit: string,
  { width, domain }: ChartOptions,
): { readonly body: Markup; readonly height: number } {
  const indent = roomOf(
    rows.map(({ lead }) => lead),
    8,
  );
  const widest = roomOf(
    rows.map(({ label }) => label),
    4,
  );
  const beside = width === "wide" || widest <= shortLabel;
  const labelRoom = beside ? Math.min(240, widest) : pixels.narrow - indent;
  const noteRoom = roomOf(
    rows.map(({ note }) => note),
    8,
  );
  const [low = 0, high = 0] = domain ?? extent([0, ...rows.flatMap(({ value }) => value ?? [])]);
  const valueRoom = roomOf(
    rows.map(({ text }) => text),
    8,
  );
  const left =
    indent +
    (beside ? labelRoom + 8 : 0) +
    (low < 0
      ? roomOf(
          rows.flatMap(({ value, text }) => (value !== null && value < 0 ? [text] : [])),
          8,
        )
      : 0);
  const x = scaleLinear([low, low === high ? low + 1 : high], [left, pixels[width] - noteRoom - valueRoom]);
  const top = isPercent(unit) ? 0 : lineHeight + 4;
  let y = top;
  const places = rows.map((row) => {
    const lines = wrapText(row.label, labelRoom);
    const text = lines.length * lineHeight;
    const bar = beside ? y + Math.max(0, (text - lineHeight) / 2) + 2 : y + text + 2;
    const place = { row, lines, y, bar };
    y += beside ? Math.max(text, barHeight + 4) + (width === "wide" ? 8 : 4) : text + barHeight + 14;
    return place;
  });
  const roles = [...new Set(rows.map(({ role }) => role))];
  const bars = roles.map(
    (role) =>
      svg`<path class="${role}" d="${places.flatMap(({ row, bar }) => (row.role === role && row.value ? [svg`M${x(0)},${bar}H${x(row.value)}v${barHeight}H${x(0)}z`] : []))}"/>`,
  );
  const texts = places.map(({ row, lines, y: start, bar }) => {
    const negative = row.value !== null && row.value < 0;
    const end = x(row.value ?? 0) + (negative ? -6 : 6);
    return svg`${row.lead && svg`<text class="strong" x="0" y="${start + 16}">${row.lead}</text>`}${lines.map(
      (line, index) => svg`<text x="${indent}" y="${start + 16 + index * lineHeight}">${line}</text>`,
    )}<text${{ markup: negative ? ' class="end"' : "" }} x="${end}" y="${bar + 14}">${row.text}</text>${row.note && svg`<text class="end quiet" x="${pixels[width]}" y="${bar + 14}">${row.note}</text>`}`;
  });
  const zero = svg`<path class="zero" d="${places.map(({ bar }) => svg`M${x(0)},${bar - 3}v${barHeight + 6}`)}"/>`;
  return {
    body: svg`${top > 0 && svg`<text class="unit" x="0" y="14">単位：${unit}</text>`}${bars}${zero}${texts}`,
    height: y,
  };
}

function roomOf(texts: readonly string[], air: number): number {
  const room = Math.max(0, ...texts.map((text) => textWidth(text)));
  return room === 0 ? 0 : room + air;
}
