import {
  type Catalogue,
  catalogueSchema,
  datasetSchema,
  definitionsSchema,
  roundRegisterSchema,
} from "../../src/datasets/contract.ts";
import { quarterId } from "../../src/datasets/period.ts";
import { definitions } from "../publish/definitions.ts";
import { roundRegister } from "../publish/di-release.ts";
import { serialise } from "../publish/serialise.ts";
import type { Configuration } from "./configuration.ts";
import { diFrame } from "./di-frame.ts";
import { proprietorFiles } from "./proprietors.ts";
import type { Comparison } from "./published.ts";
import { REVISION_LOG } from "./published-files.ts";
import type { Releases } from "./releases.ts";
import type { Sources } from "./sources.ts";

/** All files of the published folder by path; every dataset is checked against the contract before it leaves. */
export function releaseFiles(
  { datasets, log, archive }: Comparison,
  { di, proprietors, indicators, region }: Sources,
  { rounds, years }: Releases,
  configuration: Configuration,
): ReadonlyMap<string, string> {
  const frame = diFrame(di, configuration);
  const catalogue: Catalogue = {
    contract: 1,
    sample: configuration.settings.sample,
    keyFigures: indicators.keyFigures,
    datasets: datasets.map(({ id, title, shape, periods, sample }) => ({
      id,
      title,
      shape,
      periods,
      sample,
      theme: id.slice(0, id.indexOf("/")),
    })),
  };
  return new Map<string, string>([
    ["catalogue.json", serialise(catalogueSchema.parse(catalogue))],
    ["di-survey/definitions.json", serialise(definitionsSchema.parse(definitions(frame)))],
    ["di-survey/rounds.json", serialise(roundRegisterSchema.parse(roundRegister(frame, rounds, di.calendar)))],
    ...datasets.map((dataset) => [`${dataset.id}.json`, serialise(datasetSchema.parse(dataset))] as const),
    ...di.rounds.flatMap(({ round, commentary }) =>
      commentary === null
        ? []
        : [[`commentaries/di-survey/${quarterId(round.quarter)}.md`, commentary.replaceAll(/\r\n?/g, "\n")] as const],
    ),
    ...proprietorFiles(proprietors, years, configuration),
    ...region.files,
    ...archive,
    ...(log.length === 0
      ? []
      : [[REVISION_LOG, log.map((revision) => `${JSON.stringify(revision)}\n`).join("")] as const]),
  ]);
}
