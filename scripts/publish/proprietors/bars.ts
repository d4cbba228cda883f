import type { Category } from "../../../src/datasets/contract.ts";
import type { Bar } from "../../config/proprietors-records.ts";

/** The id of a bar: its band, or its bands joined by "_". */
export function barId({ bands }: Bar): string {
  return bands.join("_");
}

/** The bands in order, and after each the merged bars that begin with it. */
export function bandCategories(
  bands: readonly { readonly id: string; readonly label: string }[],
  bars: readonly Bar[],
): Category[] {
  const merged = new Map(bars.filter((bar) => bar.bands.length > 1).map((bar) => [barId(bar), bar]));
  const labelOf = (id: string) => bands.find((band) => band.id === id)?.label ?? id;
  return bands.flatMap(({ id, label }) => [
    { id, label },
    ...[...merged]
      .filter(([, bar]) => bar.bands[0] === id)
      .map(([joined, bar]) => ({ id: joined, label: `${labelOf(id)}から${labelOf(bar.bands.at(-1) ?? id)}まで` })),
  ]);
}
