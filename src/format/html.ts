import type { Printed } from "./number.ts";

/** Text → safe HTML or SVG text, also inside a quoted attribute. */
export function escapeHtml(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A printed value as HTML: one form for the eye, one for the ear; only one text where both are the same. Source: site.md §2. */
export function printedHtml({ visible, spoken }: Printed): string {
  return visible === spoken
    ? escapeHtml(visible)
    : `<span aria-hidden="true">${escapeHtml(visible)}</span><span class="visually-hidden">${escapeHtml(spoken)}</span>`;
}
