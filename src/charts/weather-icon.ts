import { type Markup, svg } from "./parts/svg.ts";

const sun = svg`<circle class="sun" cx="16" cy="16" r="6.5"/>`;
const rays = svg`<path class="ray" d="M16,2v4M16,26v4M2,16h4M26,16h4M6.1,6.1l2.8,2.8M23.1,23.1l2.8,2.8M6.1,25.9l2.8,-2.8M23.1,8.9l2.8,-2.8"/>`;
const cloudPath = "M9.5,22.5a5.5,5.5 0 0 1 -.6,-11a7.5,7.5 0 0 1 14.3,1.2a5,5 0 0 1 -.2,9.8z";

/** Shapes by step, told apart without colour: sun with rays, sun behind a cloud, cloud, cloud with two drops, dark cloud with a row of drops. */
const shapes: Readonly<Record<string, Markup>> = {
  clear: svg`${sun}${rays}`,
  sunny: svg`<circle class="sun" cx="20.5" cy="11" r="5.5"/><path class="ray" d="M20.5,1.5v2M28.6,5.2l-1.6,1.2M30.5,13h-2M12.4,5.2l1.6,1.2"/><path class="cloud" d="M8.5,27a5,5 0 0 1 -.3,-10a7,7 0 0 1 13,1.4a4.3,4.3 0 0 1 -.2,8.6z"/>`,
  cloudy: svg`<path class="cloud" d="${cloudPath}" transform="translate(0 -.5)"/>`,
  drizzle: svg`<path class="cloud" d="${cloudPath}" transform="translate(0 -4)"/><path class="rain" d="M12,23l-1.5,4M20,23l-1.5,4"/>`,
  rain: svg`<path class="cloud dark" d="${cloudPath}" transform="translate(0 -4)"/><path class="rain" d="M9.5,22l-3,8M15,22l-3,8M20.5,22l-3,8M26,22l-3,8"/>`,
};

/** Weather symbol of a step (景気天気図), 32 px, never without its number beside it. Throws on an unknown step. */
export function weatherIcon(step: string, label: string): string {
  const shape = Object.hasOwn(shapes, step) ? shapes[step] : undefined;
  if (!shape) throw new Error(`unknown weather step: ${step}`);
  return svg`<svg class="weather weather-${step}" viewBox="0 0 32 32" width="32" height="32" role="img" aria-label="${label}">${shape}</svg>`
    .markup;
}
