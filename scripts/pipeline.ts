import type { DiTruth } from "./disclose/attacker/audit-di.ts";
import type { Finding } from "./model.ts";
import { diTruth } from "./pipeline/audit-truth.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { approveReviews } from "./pipeline/di-approvals.ts";
import { discloseDiSurvey } from "./pipeline/di-disclosure.ts";
import { readDiInputs } from "./pipeline/di-inputs.ts";
import { readIndicatorDatasets } from "./pipeline/indicators.ts";
import { describePreparation, type Preparation } from "./pipeline/preparation.ts";
import { type Comparison, compareWithPublished } from "./pipeline/published.ts";
import { readPublished, stillStanding } from "./pipeline/published-files.ts";
import { readRegion } from "./pipeline/region.ts";
import { releaseFiles } from "./pipeline/release-files.ts";

export interface PipelineOptions {
  /** The data folder and the folder of published files, as given on the command line. */
  readonly data: string;
  readonly published: string;
  /** Told what is going on, for long runs. */
  readonly progress: (message: string) => void;
}

/** What a run came to. `files` = what would stand in the published folder; null where the input is refused or waits for approval. */
export interface PipelineResult {
  readonly findings: readonly Finding[];
  readonly files: ReadonlyMap<string, string> | null;
  readonly comparison: Comparison | null;
  readonly preparation: Preparation | null;
  /** The confidential answers, for the audit; null where `files` is null. */
  readonly truth: DiTruth | null;
}

/** Data folder → published files, stage by stage; nothing is written here. The only place that wires the stages. */
export async function runPipeline({ data, published, progress }: PipelineOptions): Promise<PipelineResult> {
  const configuration = readConfiguration(data);
  if (configuration.value === null) return refused(configuration.findings);
  const inputs = await readDiInputs(data, configuration.value, progress);
  const indicators = await readIndicatorDatasets(data, progress);
  const region = await readRegion(data, progress, indicators.value?.datasets ?? []);
  const read = [...configuration.findings, ...inputs.findings, ...indicators.findings, ...region.findings];
  if (inputs.value === null || indicators.value === null || region.value === null) return refused(read);
  const reviews = approveReviews(inputs.value, configuration.value);
  const before = readPublished(published);
  const past = stillStanding(before.value, configuration.value.settings);
  const releases = discloseDiSurvey(inputs.value, past, configuration.value);
  const findings = [...read, ...reviews, ...before.findings, ...releases.findings];
  if (releases.value === null) return refused(findings);
  const rounds = releases.value;
  progress("公表用のデータを作っています");
  const preparation = describePreparation(inputs.value, rounds, configuration.value);
  const comparison = compareWithPublished(
    data,
    past,
    rounds,
    [...indicators.value.datasets, ...region.value],
    inputs.value,
    configuration.value,
  );
  const all = [...findings, ...comparison.findings];
  const blocked = all.some((finding) => !finding.code.startsWith("W-"));
  return {
    findings: all,
    files: blocked
      ? null
      : releaseFiles(comparison, inputs.value, rounds, indicators.value.keyFigures, configuration.value),
    comparison,
    preparation,
    truth: blocked ? null : diTruth(inputs.value, configuration.value),
  };
}

function refused(findings: readonly Finding[]): PipelineResult {
  return { findings, files: null, comparison: null, preparation: null, truth: null };
}
