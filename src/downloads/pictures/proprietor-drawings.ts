import { figureFile } from "../../components/figures/figure-file.ts";
import type { FigureModel } from "../../components/figures/figure-model.ts";
import { frameOf } from "../../components/proprietors/figures/figure-frame.ts";
import { reportParts } from "../../components/proprietors/figures/year-figures.ts";
import { yearRegister } from "../../components/proprietors/register.ts";
import type { Drawing } from "./drawing.ts";

/** The figures of the latest year's report on sole proprietors, at addresses that stay: `/proprietors/figures/margin`; none where there is no such survey. */
export function proprietorDrawings(css: string): readonly Drawing[] {
  const register = yearRegister();
  const latest = register?.years.at(-1)?.year;
  if (register === null || latest === undefined) return [];
  return reportParts(register, frameOf(latest))
    .flatMap(({ figures }) => figures)
    .flatMap((figure) =>
      figure.drawing === null
        ? []
        : [{ path: `/proprietors/figures/${figure.id}`, svg: figureFile(named(figure), figure.drawing, css) }],
    );
}

/** A file draws the first chart of its figure: where there are several, its title says which. */
function named(figure: FigureModel): FigureModel {
  const [first, ...others] = figure.charts;
  return first === undefined || others.length === 0 ? figure : { ...figure, title: `${figure.title}：${first.label}` };
}
