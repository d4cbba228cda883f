import { type Markup, svg } from "./svg.ts";

/** Marks at the line ends by role, told apart without colour. No triangle (▲ is the minus sign), no open diamond (the outlook), no cross (withheld). */
const shapes: Readonly<Record<string, { readonly open: boolean; readonly path: Markup }>> = {
  "series-total": { open: false, path: svg`m-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z` },
  "series-1": { open: false, path: svg`m-3.5,-3.5h7v7h-7z` },
  "series-2": { open: false, path: svg`m0,-5l5,5l-5,5l-5,-5z` },
  "series-3": { open: true, path: svg`m-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z` },
  "series-4": { open: true, path: svg`m-3.5,-3.5h7v7h-7z` },
  "series-5": { open: false, path: svg`m-5,-1.5h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z` },
};

/** The mark of a role at a place; it stands at the line's end and before its label. Throws on a role without one. */
export function drawMarker(role: string, x: number, y: number): Markup {
  const shape = shapes[role];
  if (!shape) throw new Error(`no marker for role: ${role}`);
  return svg`<path class="${shape.open ? "mark open" : "mark"}" d="M${x},${y}${shape.path}"/>`;
}
