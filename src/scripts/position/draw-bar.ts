import type { Quartiles } from "./band.ts";
import { type BarPlaces, barPlaces } from "./bar.ts";

/** With its edges as wide as the result is on a phone of 360 px, so that its letters keep their size. */
const WIDTH = 262;
const NAMESPACE = "http://www.w3.org/2000/svg";

/** The bar of an amount among the trade's quartiles, with the classes of the site's charts; the sentences say the same, so it is hidden from screen readers. Null where no median is published. */
export function drawBar(title: string, yen: number, quartiles: Quartiles): Element | null {
  const places = barPlaces(yen, quartiles, WIDTH);
  if (places === null) return null;
  const root = element("svg", {
    class: "chart position-bar",
    viewBox: `0 0 ${WIDTH + 28} 78`,
    width: String(WIDTH + 28),
    height: "78",
    "aria-hidden": "true",
  });
  root.append(
    words(title, 0, 14, "strong"),
    words("あなた", anchored(places.own), 34, "middle"),
    ...marks(places),
    words("中央値", anchored(places.median), 74, "middle"),
  );
  return root;
}

function marks({ zero, lower, median, upper, own, beyond }: BarPlaces): readonly Element[] {
  const at = (x: number) => x + 14;
  const range = lower === null || upper === null ? "" : `M${at(lower)},42H${at(upper)}v14H${at(lower)}z`;
  const pointer = beyond ? `M${at(own)},38v10l${own > zero ? 8 : -8},-5z` : `M${at(own) - 5},38h10l-5,8z`;
  return [
    element("path", { class: "zero", d: `M${at(zero)},38v22M14,56h${WIDTH}` }),
    element("path", { class: "range", d: range }),
    element("path", { class: "median", d: `M${at(median)},40v20` }),
    element("path", { class: "negative", d: pointer }),
  ];
}

/** The middle of a word of three characters, kept inside the drawing. */
function anchored(x: number): number {
  return Math.min(WIDTH + 6, Math.max(22, x + 14));
}

function words(text: string, x: number, y: number, role: string): Element {
  const node = element("text", { class: role, x: String(x), y: String(y) });
  node.textContent = text;
  return node;
}

function element(name: string, attributes: Readonly<Record<string, string>>): Element {
  const node = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
