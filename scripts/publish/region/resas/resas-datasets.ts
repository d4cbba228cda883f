import type { Dataset } from "../../../../src/datasets/contract.ts";
import { comparisonDatasets } from "./comparison.ts";
import { quotientDatasets } from "./location-quotients.ts";
import { populationDatasets } from "./population.ts";
import { strandDataset } from "./strand-dataset.ts";
import { strandsOf } from "./strands.ts";
import type { DownloadedTable } from "./table.ts";

/**
 * Downloaded tables → datasets of the regional report, each with file, fingerprint, date, edition and area. Only what a file says and what can
 * be worked out from it: areas and vintages are never mixed in a line. Population tables become pyramids and age groups; industry tables of
 * the city get location quotients where the comparison area's are there too. Source: issue 5 items 2 and 5, regional.md §2, §7.
 */
export function resasDatasets(tables: readonly DownloadedTable[]): readonly Dataset[] {
  const isPyramid = ({ kind }: DownloadedTable) => kind === "population-pyramid";
  const strands = strandsOf(tables.filter((table) => !isPyramid(table)));
  return [
    ...populationDatasets(tables.filter(isPyramid)),
    ...strands.map(strandDataset),
    ...comparisonDatasets(strands),
    ...quotientDatasets(strands),
  ];
}
