import type { Dataset, Revision } from "../../src/datasets/contract.ts";
import { type ApprovedRevisions, revisionsSchema } from "../config/revisions.ts";
import type { Respondents } from "../disclose/free-text.ts";
import type { Finding } from "../model.ts";
import { type Change, compareDatasets, markRevised, revisedAddresses } from "../publish/revisions.ts";
import { applyApprovedRevisions } from "../publish/revisions-approved.ts";
import { serialise } from "../publish/serialise.ts";
import { respondentsInCommentary } from "./commentary.ts";
import { type Configuration, readOptionalYaml } from "./configuration.ts";
import { ARCHIVE, type Published } from "./published-files.ts";

/** The new datasets against what is published. `unapproved` is not empty → nothing may be written (exit 6). */
export interface Comparison {
  readonly datasets: readonly Dataset[];
  readonly changes: readonly Change[];
  readonly unapproved: readonly Change[];
  readonly log: readonly Revision[];
  /** Every dataset that a revision has replaced, as it stood before, under the date of the revision. */
  readonly archive: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Compares cell by cell; approved changes are added to the log, and their cells marked as revised; their reasons are published and may name no respondent. Source: disclosure.md §5. */
export function compareWithPublished(
  data: string,
  published: Published,
  fresh: readonly Dataset[],
  { codebook }: Configuration,
  respondents: Respondents,
): Comparison {
  const approved = readOptionalYaml(data, "revisions.yaml", revisionsSchema);
  const changes = compareDatasets(published.datasets, fresh);
  const applied = applyApprovedRevisions(approved.value ?? [], {
    log: published.log,
    changes,
    published: published.datasets,
  });
  const balances = new Map(codebook.items.map(({ id, slug }) => [id, `di-survey/${slug}-balance-by-industry`]));
  return {
    datasets: markRevised(fresh, revisedAddresses(applied.log), balances),
    changes,
    unapproved: applied.unapproved,
    log: applied.log,
    archive: new Map([...replaced(published, applied.log.slice(published.log.length)), ...published.archive]),
    findings: [...approved.findings, ...namedInReasons(approved.value ?? [], respondents), ...applied.findings],
  };
}

/** Two revisions of one date: what stood before the first. */
function replaced({ datasets }: Published, revisions: readonly Revision[]): readonly (readonly [string, string])[] {
  return revisions.flatMap(({ date, changes }) => {
    const ids = new Set(changes.map((line) => line.split(" / ")[0]));
    return datasets
      .filter(({ id }) => ids.has(id))
      .map((dataset) => [`${ARCHIVE}${date}/${dataset.id}.json`, serialise(dataset)] as const);
  });
}

function namedInReasons(approved: ApprovedRevisions, respondents: Respondents): readonly Finding[] {
  const file = "revisions.yaml";
  return approved.flatMap(({ reason }, index) =>
    respondentsInCommentary({ file, text: reason }, respondents).map(({ row: _, ...finding }) => ({
      ...finding,
      header: `${index + 1}番目.reason`,
    })),
  );
}
