import path from "node:path";
import type { Dataset } from "../../../src/datasets/contract.ts";
import { readConfiguration } from "../configuration.ts";
import { readIndicatorDatasets } from "../indicators.ts";
import { readRegion } from "../region.ts";

const data = path.join(import.meta.dirname, "../../../data");
/** The series of the repository's data folder, as they are published. */
export const indicators = (await readIndicatorDatasets(data, () => undefined)).value?.datasets ?? [];
/** The analysis of them. */
const settings = readConfiguration(data).value?.settings;
if (settings === undefined) throw new Error("no settings");
export const region = await readRegion(data, () => undefined, indicators, settings);
const datasets = new Map<string, Dataset>(
  [...indicators, ...(region.value?.datasets ?? [])].map((dataset) => [dataset.id, dataset]),
);

/** The value of a class in a period; of a breakdown, of one measure. */
export function value(id: string, period: string, category: string, measure?: string): number | null {
  const dataset = datasets.get(id);
  if (dataset?.shape === "timeSeries")
    return dataset.observations.find((cell) => cell.period === period && cell.series === category)?.value ?? null;
  if (dataset?.shape === "breakdown")
    return (
      dataset.observations.find(
        (cell) => cell.period === period && cell.category === category && cell.measure === measure,
      )?.value ?? null
    );
  throw new Error(`no such dataset: ${id}`);
}

/** Ids of the classes of a dataset, in its order. */
export function classes(id: string): readonly string[] {
  const dataset = datasets.get(id);
  if (dataset?.shape === "timeSeries") return dataset.series.map((one) => one.id);
  return dataset?.shape === "breakdown" ? dataset.categories.map((one) => one.id) : [];
}
