import type { Dataset, Source } from "../../../src/datasets/contract.ts";

/** The sources of what was worked out from these datasets: each once, marked as processed, the scope as it was. Source: regional.md §4. */
export function processedSources(...datasets: readonly Dataset[]): Source[] {
  const sources = datasets.flatMap((dataset) => dataset.sources).map((source) => ({ ...source, processed: true }));
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
