import type { Matrix, TimeSeries } from "../datasets/contract.ts";
import { valueDomain } from "./parts/value-axis.ts";

/** One scale for several figures of a page (all items of a round), from their published values, with zero inside: pass it as `domain` and say so in the note. */
export function commonDomain(
  datasets: readonly (TimeSeries | Matrix)[],
  periods?: readonly string[],
): readonly [number, number] {
  return valueDomain(
    datasets.flatMap(({ observations }) =>
      observations.flatMap(({ period, value }) =>
        value !== null && (periods?.includes(period) ?? true) ? [value] : [],
      ),
    ),
  );
}
