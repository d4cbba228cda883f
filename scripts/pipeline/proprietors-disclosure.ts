import path from "node:path";
import { compositionOf } from "../aggregate/proprietors/composition.ts";
import type { MeasureId } from "../config/proprietors.ts";
import type { SettlementYear } from "../config/proprietors-records.ts";
import { discloseCounts } from "../disclose/counts.ts";
import type { Finding, Reading } from "../model.ts";
import type { GrowthRelease, YearRelease } from "../publish/proprietors/year-release.ts";
import { applyApprovals } from "../validate/approve.ts";
import { validateProprietors } from "../validate/proprietors/validate-proprietors.ts";
import { respondentsInCommentary } from "./commentary.ts";
import type { Configuration } from "./configuration.ts";
import { panelGroups, type YearGroups, yearGroups } from "./proprietors-groups.ts";
import { discloseGrowths } from "./proprietors-growth.ts";
import type { ProprietorInputs, ProprietorYear } from "./proprietors-inputs.ts";
import { discloseLevels } from "./proprietors-levels.ts";
import { discloseMeans } from "./proprietors-means.ts";
import { discloseSentiment } from "./proprietors-sentiment.ts";
import { flat } from "./proprietors-tables.ts";
import { membersOf } from "./respondents.ts";

/** The rules' findings on all years, with the staff's approvals applied. */
export function approveProprietors({ codebook, prices, years }: ProprietorInputs): readonly Finding[] {
  const findings = validateProprietors({
    codebook,
    prices,
    settlements: years.map(({ settlements }) => settlements),
    sentiments: years.flatMap(({ sentiment }) => sentiment ?? []),
  });
  const approvals = years.flatMap(({ settlements, sentiment, approvals: lines }) =>
    [settlements, ...(sentiment === null ? [] : [sentiment])].map(
      ({ file, sha256 }) =>
        [file, { sha256, approvals: lines, approvalsFile: `${path.posix.dirname(file)}/approvals.yaml` }] as const,
    ),
  );
  return applyApprovals(findings, new Map(approvals));
}

/** Every year, oldest first, through disclosure control: a later year never changes what an older one shows. Null where a comment is refused. */
export function discloseYears(
  inputs: ProprietorInputs,
  configuration: Configuration,
  names: readonly string[],
): Reading<readonly YearRelease[]> {
  const findings: Finding[] = [];
  const releases: YearRelease[] = [];
  const respondents = membersOf(inputs, names);
  const done: { readonly groups: YearGroups; readonly release: YearRelease }[] = [];
  for (const input of inputs.years) {
    const last = done.find(({ release }) => release.year === input.settlements.year - 1) ?? null;
    const groups = yearGroups(input.settlements, configuration.classification);
    const panel = last === null ? null : panelGroups(input.settlements, last.groups.year, configuration.classification);
    const growth =
      last === null || panel === null
        ? null
        : discloseGrowths(
            panel,
            input.settlements.year,
            { groups: last.groups, meansOf: last.release.meansOf, withheld: withheldIn(last.release.growth) },
            inputs.codebook,
            configuration,
          );
    const books = last === null || panel === null ? null : { now: input.settlements, before: last.groups.year, panel };
    const sentiment =
      input.sentiment === null
        ? null
        : discloseSentiment(input.sentiment, {
            books,
            before: last?.release.sentiment ?? null,
            respondents,
            codebook: inputs.codebook,
            configuration,
          });
    findings.push(
      ...(sentiment?.findings ?? []),
      ...respondentsInCommentary({ file: commentaryFile(input), text: input.commentary }, respondents),
    );
    const release: YearRelease = {
      year: input.settlements.year,
      ...discloseLevels(groups, inputs.codebook, configuration),
      ...discloseMeans(groups, panel, (group) => isGrowthPrinted(growth, group), configuration),
      standing: last === null ? null : discloseStanding(input.settlements, last.groups.year, configuration),
      growth,
      sentiment: sentiment?.value ?? null,
      commentary: input.commentary !== null,
    };
    releases.push(release);
    done.push({ groups, release });
  }
  return { value: findings.some(({ code }) => code.startsWith("E-")) ? null : releases, findings };
}

/** Where a year's commentary stands, for findings. */
export function commentaryFile({ settlements }: ProprietorYear): string {
  return `${path.posix.dirname(settlements.file)}/report.md`;
}

function discloseStanding(now: SettlementYear, before: SettlementYear, { policy }: Configuration) {
  return discloseCounts(
    {
      measure: "count",
      dimensions: [flat("standing", ["matched", "interrupted", "new", "left"])],
      tables: [{ id: "standing", dimensions: ["standing"] }],
      contributions: compositionOf(now, before),
    },
    policy,
  );
}

function isGrowthPrinted(growth: ReadonlyMap<MeasureId, GrowthRelease> | null, group: string): boolean {
  return [...(growth?.values() ?? [])].some(
    (release) => release.pooledOf.has(group) && release.pooled.get(group)?.status === "normal",
  );
}

function withheldIn(growth: ReadonlyMap<MeasureId, GrowthRelease> | null): ReadonlyMap<MeasureId, ReadonlySet<string>> {
  return new Map(
    [...(growth ?? [])].map(([measure, { balance }]) => [
      measure,
      new Set([...balance.industries].flatMap(([code, cell]) => (cell.status === "suppressed" ? [code] : []))),
    ]),
  );
}
