import type { Finding } from "./model.ts";
import type { Truth } from "./pipeline/audit.ts";
import { truthOf } from "./pipeline/audit-truth.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { everyRespondent } from "./pipeline/every-respondent.ts";
import { describePreparation, type Preparation } from "./pipeline/preparation.ts";
import { describeYear, type YearPreparation } from "./pipeline/proprietors-preparation.ts";
import { type Comparison, compareWithPublished } from "./pipeline/published.ts";
import { readPublished, stillStanding } from "./pipeline/published-files.ts";
import { releaseFiles } from "./pipeline/release-files.ts";
import { datasetsOf, discloseSources } from "./pipeline/releases.ts";
import { readSources } from "./pipeline/sources.ts";

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
  /** What staff want to know of the newest round, and of the newest year of settlements. */
  readonly preparation: Preparation | null;
  readonly year: YearPreparation | null;
  /** The confidential answers, for the audit; null where `files` is null. */
  readonly truth: Truth | null;
}

/** Data folder → published files, stage by stage; nothing is written here. The only place that wires the stages. */
export async function runPipeline({ data, published, progress }: PipelineOptions): Promise<PipelineResult> {
  const configuration = readConfiguration(data);
  if (configuration.value === null) return refused(configuration.findings);
  const sources = await readSources(data, configuration.value, progress);
  const read = [...configuration.findings, ...sources.findings];
  if (sources.value === null) return refused(read);
  const before = readPublished(published);
  const past = stillStanding(before.value, configuration.value.settings);
  const releases = discloseSources(sources.value, past, configuration.value);
  const disclosed = [...read, ...before.findings, ...releases.findings];
  if (releases.value === null) return refused(disclosed);
  progress("公表用のデータを作っています");
  const datasets = datasetsOf(sources.value, releases.value, configuration.value);
  const comparison = compareWithPublished(data, past, datasets, configuration.value, everyRespondent(sources.value));
  const findings = [...disclosed, ...comparison.findings];
  const blocked = findings.some(({ code }) => !code.startsWith("W-"));
  return {
    findings,
    files: blocked ? null : releaseFiles(comparison, sources.value, releases.value, configuration.value),
    comparison,
    preparation: describePreparation(sources.value.di, releases.value.rounds, configuration.value),
    year: describeYear(sources.value.proprietors, configuration.value),
    truth: blocked ? null : truthOf(sources.value, configuration.value),
  };
}

function refused(findings: readonly Finding[]): PipelineResult {
  return { findings, files: null, comparison: null, preparation: null, year: null, truth: null };
}
