import type { APIRoute } from "astro";
import css from "../../../charts/chart.css?raw";
import { figureFile } from "../../../components/figures/figure-file.ts";
import { regionFigures } from "../../../components/region/region-datasets.ts";

/** The region's figures as files, at an address that stays: `/region/figures/city-gdp-shares.svg`. */
export function getStaticPaths() {
  return regionFigures().flatMap((figure) =>
    figure.drawing === null
      ? []
      : [{ params: { figure: figure.id }, props: { file: figureFile(figure, figure.drawing, css) } }],
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props["file"]));
