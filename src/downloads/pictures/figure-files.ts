import { figureFile } from "../../components/figures/figure-file.ts";
import { reportFigures } from "../../components/figures/report-figures.ts";
import { figurePath } from "../../datasets/address.ts";
import { roundRegister } from "../../datasets/store.ts";
import { csvOf } from "../csv.ts";
import type { SiteFile } from "../files.ts";
import { downloadTable } from "../table.ts";
import type { Drawing } from "./drawing.ts";
import { pictures } from "./picture.ts";
import { proprietorDrawings } from "./proprietor-drawings.ts";
import { regionDrawings } from "./region-drawings.ts";

/**
 * The figures of the latest reports as files at addresses that stay: the drawing as SVG and PNG, of the survey's also the dataset
 * as CSV. `css` = text of chart.css.
 */
export async function figureFiles(css: string): Promise<readonly SiteFile[]> {
  const round = roundRegister().rounds.at(-1);
  const figures = round ? reportFigures(round) : [];
  const tables = figures.map(({ id, datasets: [main] }) => ({
    path: figurePath(id, "csv"),
    content: csvOf(downloadTable(main), main.sample),
  }));
  const survey: readonly Drawing[] = figures.flatMap((figure) =>
    figure.drawing === null ? [] : [{ path: `/figures/${figure.id}`, svg: figureFile(figure, figure.drawing, css) }],
  );
  const drawings = [...survey, ...proprietorDrawings(css), ...regionDrawings(css)];
  const images = await pictures(
    drawings.map(({ svg }) => svg),
    PNG_ZOOM,
  );
  return [
    ...tables,
    ...drawings.map(({ path, svg }) => ({ path: `${path}.svg`, content: svg })),
    ...drawings.map(({ path }, at) => ({ path: `${path}.png`, content: images[at] ?? "" })),
  ];
}

/** 1,424 px wide: sharp in print at a newspaper's column and on a fine screen. */
export const PNG_ZOOM = 2;
