import { readFileSync } from "node:fs";
import path from "node:path";
import { draw } from "../charts/index.ts";
import { standalone } from "../charts/standalone.ts";
import type { FigureModel } from "../components/figures/figure-model.ts";
import { reportFigures } from "../components/figures/report-figures.ts";
import { roundRegister, settings } from "../datasets/store.ts";
import type { SiteFile } from "./files.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";

/** The figures of the latest report as files of their own, at an address that stays: `/figures/<figure>.svg`. */
export function figureFiles(): readonly SiteFile[] {
  const round = roundRegister().rounds.at(-1);
  const css = readFileSync(path.join(import.meta.dirname, "../charts/chart.css"), "utf8");
  return (round ? reportFigures(round) : []).flatMap((figure) =>
    figure.drawing === null ? [] : [{ path: `/figures/${figure.id}.svg`, content: figureFile(figure, figure.drawing, css) }],
  );
}

function figureFile({ title, scope, datasets }: FigureModel, drawing: NonNullable<FigureModel["drawing"]>, css: string): string {
  const chart = draw(drawing.kind, drawing.dataset, { ...drawing.options, width: "wide" });
  const [main] = datasets;
  const lines = [
    ...(main.sample ? [SAMPLE_LABEL] : []),
    `${scope}。単位：${main.unit}。${main.basis === null ? "" : `${main.basis}。`}`,
    `出典：${main.sources.map(({ name }) => name).join("、")}。作成：${settings().chamber.name}（CC BY 4.0）`,
  ];
  return standalone(chart, { css, title, lines });
}
