import type { Dataset } from "../../../src/datasets/contract.ts";
import { cityGdpDatasets } from "./city-gdp.ts";
import { commerceDatasets } from "./commerce.ts";
import { concentrationDatasets } from "./concentration.ts";
import { finder } from "./find.ts";
import { landingDatasets } from "./landings.ts";
import { shareDatasets } from "./shares.ts";
import { smallBusinessDatasets } from "./small-businesses.ts";
import { visitorDatasets } from "./visitors.ts";

/**
 * The analysis of the yearly regional report, worked out from the published indicators alone: exact in integers, rounded once, each with its
 * sources marked as processed. What a chamber has no series for is left out. Source: issue 5 item 5, statistics.md §3.
 */
export function regionDatasets(indicators: readonly Dataset[]): readonly Dataset[] {
  const find = finder(indicators);
  return [
    shareDatasets,
    concentrationDatasets,
    cityGdpDatasets,
    visitorDatasets,
    landingDatasets,
    smallBusinessDatasets,
    commerceDatasets,
  ].flatMap((make): readonly Dataset[] => make(find));
}
