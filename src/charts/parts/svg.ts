import { escapeHtml } from "../../format/html.ts";

/** Finished SVG text; everything else that goes into a template is escaped. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | null | undefined | false | readonly Part[];

/** Template tag: text is escaped, coordinates are rounded to one decimal, lists are joined, null and false leave nothing. */
export function svg(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((text, next, index) => text + render(parts[index - 1]) + next) };
}

/** A coordinate as short text: one decimal, never −0. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return coordinate(part);
  return "markup" in part ? part.markup : part.map(render).join("");
}
