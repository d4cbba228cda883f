import type { AnswerCounts } from "../../model.ts";
import type { Breach } from "./breach.ts";
import type { Attack } from "./carry-out.ts";
import { attackOptionVintages } from "./held-figures.ts";
import { attackOptions, type TrueOptions } from "./option-attacker.ts";
import { attackPublishedBalance } from "./published-balance.ts";
import { type PublishedDi, readPublishedDi } from "./published-di.ts";
import { attackWithheldCells } from "./withheld-cells.ts";

/** The confidential answers of the DI survey as the auditor needs them, by period (`2026-Q2`). */
export interface DiTruth {
  readonly minimumFrequency: number;
  readonly minimumCount: number;
  readonly topOption: number;
  readonly minimumNew: number;
  readonly rounds: ReadonlyMap<string, RoundTruth>;
}

export interface RoundTruth {
  /** Item → industry → answers. */
  readonly balances: ReadonlyMap<string, ReadonlyMap<string, AnswerCounts>>;
  /** Dataset id → the answers to its question. */
  readonly options: ReadonlyMap<string, TrueOptions>;
  /** Industry → the problems that each answering firm of it named. */
  readonly problems: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/**
 * Every attack on what the DI survey publishes: `published` = the text of the published files by path, and nothing else of the pipeline.
 * Each dataset and period is attacked as an outsider and as each respondent. A file that is missing, a period of the truth
 * that is not published, and an attack that does not end are failures. `last` = the published files before this run (the last vintage, which
 * everybody may have kept), null where there is none. Figures that wait for late answers are attacked by their numbers, and
 * must stand as they stood in the last vintage. Source: disclosure.md §3.5.
 */
export function attacksOnDi(
  published: ReadonlyMap<string, string>,
  truth: DiTruth,
  last: ReadonlyMap<string, string> | null,
): readonly Attack[] {
  const files = readPublishedDi(published);
  const before = last?.has("di-survey/definitions.json") === true ? readPublishedDi(last) : null;
  return [...truth.rounds].flatMap(([period, round]) => [
    ...[...round.balances].map(([item, answers]) => ({
      dataset: files.definitions.items.find(({ id }) => id === item)?.balance ?? item,
      period,
      attack: () => attackPublishedBalance({ files, before, item, period }, answers, truth),
    })),
    ...[...round.options].map(([dataset, answers]) => ({
      dataset,
      period,
      attack: () => attackQuestion({ files, before, dataset, period }, answers, truth),
    })),
    ...files.datasets.map((dataset) => ({
      dataset: dataset.id,
      period,
      attack: () => attackWithheldCells(dataset, period),
    })),
    { dataset: "di-survey/rounds", period, attack: () => attackTopProblems(files, period, round.problems, truth) },
  ]);
}

function attackQuestion(
  published: {
    readonly files: PublishedDi;
    readonly before: PublishedDi | null;
    readonly dataset: string;
    readonly period: string;
  },
  answers: TrueOptions,
  { minimumCount: count, minimumFrequency: respondents, minimumNew: newcomers }: DiTruth,
): readonly Breach[] {
  const { files, before, dataset, period } = published;
  const now = files.options(dataset, period);
  const isOld = before?.datasets.some(({ id }) => id === dataset) === true;
  return [
    ...(isOld ? attackOptionVintages(before.options(dataset, period), now, { newcomers, count }) : []),
    ...attackOptions(now, answers, { count, respondents }),
  ];
}

function attackTopProblems(
  files: PublishedDi,
  period: string,
  problems: ReadonlyMap<string, readonly (readonly string[])[]>,
  truth: DiTruth,
): readonly Breach[] {
  const round = files.rounds.rounds.find((candidate) => candidate.period === period);
  if (round === undefined) throw new Error(`round is not published: ${period}`);
  return round.topProblems.flatMap(({ industry, options }) => {
    const selections = problems.get(industry) ?? [];
    const isSmall = (option: string) =>
      selections.filter((selection) => selection.includes(option)).length < truth.topOption;
    return options !== null && (selections.length < truth.minimumFrequency || options.some(isSmall))
      ? [{ by: "outsider", about: industry, what: "a top option of too few firms is printed" }]
      : [];
  });
}
