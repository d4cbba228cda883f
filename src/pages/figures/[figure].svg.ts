import type { APIRoute } from "astro";
import css from "../../charts/chart.css?raw";
import { figureFile } from "../../components/figures/figure-file.ts";
import { reportFigures } from "../../components/figures/report-figures.ts";
import { roundRegister } from "../../datasets/store.ts";

/** The figures of the latest report as files, at an address that stays: `/figures/sales.svg`. */
export function getStaticPaths() {
  const round = roundRegister().rounds.at(-1);
  return (round ? reportFigures(round) : []).flatMap((figure) =>
    figure.drawing === null
      ? []
      : [{ params: { figure: figure.id }, props: { file: figureFile(figure, figure.drawing, css) } }],
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props["file"]));
