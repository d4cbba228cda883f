import type { Finding, Reading } from "../model.ts";
import type { Configuration } from "./configuration.ts";
import { approveReviews } from "./di-approvals.ts";
import { type DiInputs, readDiInputs } from "./di-inputs.ts";
import { type Indicators, readIndicatorDatasets } from "./indicators.ts";
import { type Proprietors, readProprietors } from "./proprietors.ts";
import { readRegion } from "./region.ts";
import type { Region } from "./region-years.ts";

/** Everything that the data folder holds, as read. */
export interface Sources {
  readonly di: DiInputs;
  readonly proprietors: Proprietors;
  readonly indicators: Indicators;
  readonly region: Region;
}

/** Reads every source, so that all findings are told at once, with the rules' findings and the staff's approvals. Null where anything is refused. */
export async function readSources(
  root: string,
  configuration: Configuration,
  progress: (message: string) => void,
): Promise<Reading<Sources>> {
  const di = await readDiInputs(root, configuration, progress);
  const proprietors = await readProprietors(root, configuration, progress);
  const indicators = await readIndicatorDatasets(root, progress);
  const region = await readRegion(root, progress, indicators.value?.datasets ?? [], configuration.settings);
  const findings: Finding[] = [di, proprietors, indicators, region].flatMap((reading) => reading.findings);
  if (di.value === null || proprietors.value === null || indicators.value === null || region.value === null)
    return { value: null, findings };
  return {
    value: { di: di.value, proprietors: proprietors.value, indicators: indicators.value, region: region.value },
    findings: [...findings, ...approveReviews(di.value, configuration)],
  };
}
