import type { FigureModel } from "../../figures/figure-model.ts";
import { figureRemarks } from "../../figures/note.ts";

/** The notes that at least this many figures of a report share: on paper they are said once. */
const SHARED_BY = 3;

/** Notes that many figures share, in the order in which they first appear. */
export function commonNotes(figures: readonly FigureModel[]): readonly string[] {
  const all = figures.flatMap((figure) => figureRemarks(figure));
  const counts = Map.groupBy(all, (note) => note);
  return [...counts].flatMap(([note, { length }]) => (length >= SHARED_BY ? [note] : []));
}
