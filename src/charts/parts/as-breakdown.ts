import type { Breakdown, TimeSeries } from "../../datasets/contract.ts";

/** A time series seen as a breakdown: its series are the categories, its value the one measure. For tables of one or two years. */
export function asBreakdown({
  series,
  horizon: _horizon,
  wording: _wording,
  observations,
  ...common
}: TimeSeries): Breakdown {
  return {
    ...common,
    shape: "breakdown",
    categories: series,
    measures: [{ id: "value", label: common.unit }],
    observations: observations.map(({ period, series: category, value, status, n }) => ({
      period,
      category,
      measure: "value",
      value,
      status,
      ...(n === undefined ? {} : { n }),
    })),
  };
}
