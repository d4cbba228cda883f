import type { Dataset } from "../../src/datasets/contract.ts";
import type { Respondents } from "../disclose/free-text.ts";
import type { Finding, Reading } from "../model.ts";
import { diDatasets, type RoundRelease } from "../publish/di-release.ts";
import type { YearRelease } from "../publish/proprietors/year-release.ts";
import type { PublishedFiles } from "../publish/restore.ts";
import { respondentsInCommentary } from "./commentary.ts";
import type { Configuration } from "./configuration.ts";
import { discloseDiSurvey } from "./di-disclosure.ts";
import { diFrame } from "./di-frame.ts";
import { discloseProprietors, proprietorDatasets } from "./proprietors.ts";
import type { Region } from "./region-years.ts";
import { firmsOf } from "./respondents.ts";
import type { Sources } from "./sources.ts";

/** What disclosure control lets out of the confidential sources. */
export interface Releases {
  readonly rounds: readonly RoundRelease[];
  readonly years: readonly YearRelease[];
}

/** Lets every confidential source pass disclosure control; null where a comment or a published file is refused. */
export function discloseSources(
  { di, proprietors, region }: Sources,
  past: PublishedFiles,
  configuration: Configuration,
): Reading<Releases> {
  const rounds = discloseDiSurvey(di, past, configuration);
  const firms = firmsOf(di.panel);
  const years = discloseProprietors(proprietors, configuration, firms.names);
  const named = namedInRegion(region, firms);
  const findings = [...rounds.findings, ...years.findings, ...named];
  return {
    value:
      rounds.value === null || years.value === null || named.length > 0
        ? null
        : { rounds: rounds.value, years: years.value },
    findings,
  };
}

/** The commentaries of the regional reports name no respondent either. */
function namedInRegion({ files }: Region, firms: Respondents): readonly Finding[] {
  return [...files].flatMap(([path, text]) => {
    const [, year] = /^commentaries\/region\/(\d+)\.md$/.exec(path) ?? [];
    return year === undefined ? [] : respondentsInCommentary({ file: `regional/${year}/report.md`, text }, firms);
  });
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
