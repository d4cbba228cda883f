import { drawPair } from "../../charts/index.ts";
import type { FigureChart, FigureDrawing } from "./figure-model.ts";

/** A figure of one chart: drawn in both widths, and the same drawing for its file. */
export function drawn(drawing: FigureDrawing): {
  readonly charts: readonly FigureChart[];
  readonly drawing: FigureDrawing;
} {
  return { charts: [{ label: "", svg: () => drawPair(drawing.kind, drawing.dataset, drawing.options) }], drawing };
}
