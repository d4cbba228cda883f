import type { FigureModel } from "./figure-model.ts";
import { figureRemarks } from "./note.ts";

/** The notes that at least this many figures of a report share: on paper they are said once. */
const SHARED_BY = 3;

/** Notes that many figures share, in the order in which they first appear. */
export function commonNotes(figures: readonly FigureModel[]): readonly string[] {
  const all = figures.flatMap((figure) => figureRemarks(figure));
  const counts = Map.groupBy(all, (note) => note);
  return [...counts].flatMap(([note, { length }]) => (length >= SHARED_BY ? [note] : []));
}

/** Of these notes those that no longer one says as well: 「x は…値です。」 goes where 「x は…値です（n が5未満のときなど）。」 stands. */
export function withoutShorter(notes: readonly string[]): readonly string[] {
  return notes.filter((note) => {
    const words = note.replace(/。$/, "");
    return !notes.some((other) => other !== note && other.startsWith(words));
  });
}
