import type { Category, Status, TimeSeries } from "../../../src/datasets/contract.ts";
import type { PeriodId } from "../../../src/datasets/period.ts";
import { processedSources } from "./sources.ts";

/** What a worked-out series says of itself; the rest it takes from the series that it is made of. */
export interface Derivation {
  /** Behind `region/`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly decimals: number;
  readonly formula: string;
  readonly basis?: string;
  readonly wording?: { readonly up: string; readonly down: string };
  readonly periods: readonly PeriodId[];
  readonly series: readonly Category[];
  /** All of them, with those of the base that still hold. */
  readonly notes: readonly string[];
  /** The rounded value; null where it cannot be worked out. `missing`: a number that it needs is not published. */
  readonly value: (period: PeriodId, series: string) => number | null | "missing";
  /** Of the numbers behind; a provisional one makes a provisional result. */
  readonly statuses?: (period: PeriodId, series: string) => readonly Status[];
}

/** A time series worked out from others: shares, changes, contributions, indices. */
export function derivedSeries(derivation: Derivation, base: TimeSeries, ...others: readonly TimeSeries[]): TimeSeries {
  const { name, title, description, unit, decimals, formula, periods, series, notes, wording } = derivation;
  return {
    shape: "timeSeries",
    id: `region/${name}`,
    title,
    description,
    unit,
    decimals,
    periods: [...periods],
    basis: derivation.basis ?? null,
    formula,
    sources: processedSources(base, ...others),
    notes: [...new Set(notes)],
    sample: false,
    ...(wording === undefined ? {} : { wording }),
    series: [...series],
    observations: periods.flatMap((period) =>
      series.map(({ id }) => {
        const value = derivation.value(period, id);
        const provisional = derivation.statuses?.(period, id).includes("provisional");
        if (value === "missing") return { period, series: id, value: null, status: "missing" as const };
        if (value === null) return { period, series: id, value, status: "notApplicable" as const };
        return { period, series: id, value, status: provisional ? ("provisional" as const) : ("normal" as const) };
      }),
    ),
  };
}
