import { draw } from "../../charts/index.ts";
import { standalone } from "../../charts/standalone.ts";
import { settings } from "../../datasets/store.ts";
import { SAMPLE_LABEL } from "../../downloads/sample-label.ts";
import type { FigureDrawing, FigureModel } from "./figure-model.ts";

/** A figure as an SVG file of its own: title, chart, scope, source, licence; sample data say so. `css` = text of chart.css. */
export function figureFile({ title, scope, datasets }: FigureModel, drawing: FigureDrawing, css: string): string {
  const chart = draw(drawing.kind, drawing.dataset, { ...drawing.options, width: "wide" });
  const [main] = datasets;
  const lines = [
    ...(main.sample ? [SAMPLE_LABEL] : []),
    `${scope}。単位：${main.unit}。${main.basis === null ? "" : `${main.basis}。`}`,
    `出典：${main.sources.map(({ name }) => name).join("、")}。作成：${settings().chamber.name}（CC BY 4.0）`,
  ];
  return standalone(chart, { css, title, lines });
}
