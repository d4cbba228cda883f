import type { Dataset, TimeSeries } from "../../../src/datasets/contract.ts";

/** A public series by its name (`indicators/<name>`); null where the chamber has none. */
export type Find = (name: string) => TimeSeries | null;

/** Looks series up among the published indicators. */
export function finder(indicators: readonly Dataset[]): Find {
  const found = new Map(indicators.map((dataset) => [dataset.id, dataset]));
  return (name) => {
    const dataset = found.get(`indicators/${name}`);
    return dataset?.shape === "timeSeries" ? dataset : null;
  };
}
