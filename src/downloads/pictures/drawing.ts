/** A figure as an SVG file of its own; `path` on the site without the extension. */
export interface Drawing {
  readonly path: string;
  readonly svg: string;
}
