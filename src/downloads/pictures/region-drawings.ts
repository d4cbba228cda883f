import { figureFile } from "../../components/figures/figure-file.ts";
import type { FigureModel } from "../../components/figures/figure-model.ts";
import { regionFigures } from "../../components/region/region-datasets.ts";
import type { Drawing } from "./drawing.ts";

/** The region's figures, at addresses that stay: `/region/figures/city-gdp-shares`. */
export function regionDrawings(css: string): readonly Drawing[] {
  return regionFigures().flatMap((figure) =>
    figure.drawing === null
      ? []
      : [
          {
            path: `/region/figures/${figure.id}`,
            svg: figureFile({ ...figure, scope: scopeOf(figure) }, figure.drawing, css),
          },
        ],
  );
}

/** Period and area, and whether the figures were worked on: the file is to be quoted from itself alone. */
function scopeOf({ scope, datasets: [{ sources }] }: FigureModel): string {
  const areas = [...new Set(sources.flatMap((source) => source.scope ?? []))].join("、");
  const worked = sources.some(({ processed }) => processed) ? "。出典の数値を加工して作成" : "";
  return `${scope}。範囲：${areas}${worked}`;
}
