import type { Dataset } from "../../src/datasets/contract.ts";
import type { Reading } from "../model.ts";
import { diDatasets, type RoundRelease } from "../publish/di-release.ts";
import type { YearRelease } from "../publish/proprietors/year-release.ts";
import type { PublishedFiles } from "../publish/restore.ts";
import type { Configuration } from "./configuration.ts";
import { discloseDiSurvey } from "./di-disclosure.ts";
import { diFrame } from "./di-frame.ts";
import { discloseProprietors, proprietorDatasets } from "./proprietors.ts";
import type { Sources } from "./sources.ts";

/** What disclosure control lets out of the confidential sources. */
export interface Releases {
  readonly rounds: readonly RoundRelease[];
  readonly years: readonly YearRelease[];
}

/** Lets every confidential source pass disclosure control; null where a comment or a published file is refused. */
export function discloseSources(
  { di, proprietors }: Sources,
  past: PublishedFiles,
  configuration: Configuration,
): Reading<Releases> {
  const rounds = discloseDiSurvey(di, past, configuration);
  const names = di.panel.map(({ name }) => name);
  const years = discloseProprietors(proprietors, configuration, names);
  const findings = [...rounds.findings, ...years.findings];
  return {
    value: rounds.value === null || years.value === null ? null : { rounds: rounds.value, years: years.value },
    findings,
  };
}

/** All datasets in the order of the catalogue. */
export function datasetsOf(sources: Sources, { rounds, years }: Releases, configuration: Configuration): Dataset[] {
  return [
    ...diDatasets(diFrame(sources.di, configuration), rounds),
    ...proprietorDatasets(sources.proprietors, years, configuration),
    ...sources.indicators.datasets,
    ...sources.region.datasets,
  ];
}
