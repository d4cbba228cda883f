import type { APIRoute } from "astro";
import css from "../../../charts/chart.css?raw";
import { figureFile } from "../../../components/figures/figure-file.ts";
import type { FigureModel } from "../../../components/figures/figure-model.ts";
import { frameOf } from "../../../components/proprietors/figures/figure-frame.ts";
import { reportParts } from "../../../components/proprietors/figures/year-figures.ts";
import { yearRegister } from "../../../components/proprietors/register.ts";

/** The figures of the latest year's report as files, at an address that stays: `/proprietors/figures/margin.svg`. */
export function getStaticPaths() {
  const register = yearRegister();
  const latest = register?.years.at(-1)?.year;
  if (register === null || latest === undefined) return [];
  return reportParts(register, frameOf(latest))
    .flatMap(({ figures }) => figures)
    .flatMap((figure) =>
      figure.drawing === null
        ? []
        : [{ params: { figure: figure.id }, props: { file: figureFile(named(figure), figure.drawing, css) } }],
    );
}

export const GET: APIRoute = ({ props }) => new Response(String(props["file"]));

/** A file draws the first chart of its figure: where there are several, its title says which. */
function named(figure: FigureModel): FigureModel {
  const [first, ...others] = figure.charts;
  return first === undefined || others.length === 0 ? figure : { ...figure, title: `${figure.title}：${first.label}` };
}
