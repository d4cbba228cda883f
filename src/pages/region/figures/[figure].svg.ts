import type { APIRoute } from "astro";
import css from "../../../charts/chart.css?raw";
import { figureFile } from "../../../components/figures/figure-file.ts";
import type { FigureModel } from "../../../components/figures/figure-model.ts";
import { regionFigures } from "../../../components/region/region-datasets.ts";

/** The region's figures as files, at an address that stays: `/region/figures/city-gdp-shares.svg`. */
export function getStaticPaths() {
  return regionFigures().flatMap((figure) =>
    figure.drawing === null
      ? []
      : [
          {
            params: { figure: figure.id },
            props: { file: figureFile({ ...figure, scope: scopeOf(figure) }, figure.drawing, css) },
          },
        ],
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props["file"]));

/** Period and area, and whether the figures were worked on: the file is to be quoted from itself alone. */
function scopeOf({ scope, datasets: [{ sources }] }: FigureModel): string {
  const areas = [...new Set(sources.flatMap((source) => source.scope ?? []))].join("、");
  const worked = sources.some(({ processed }) => processed) ? "。出典の数値を加工して作成" : "";
  return `${scope}。範囲：${areas}${worked}`;
}
