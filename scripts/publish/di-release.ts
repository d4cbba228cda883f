import type { Dataset, RoundRegister } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { Supplement } from "../config/codebook.ts";
import type { Disclosed } from "../disclose/brand.ts";
import type { BalanceRelease, CalendarEntry, OptionRelease, Response } from "../model.ts";
import { balanceDataset } from "./balance-dataset.ts";
import type { DiFrame } from "./di-frame.ts";
import { optionDataset } from "./option-dataset.ts";
import { outlookRecord } from "./outlook-record.ts";
import { problemsDataset } from "./problems-dataset.ts";
import { responseDataset } from "./response-dataset.ts";
import { sharesDataset } from "./shares-dataset.ts";
import { weatherDataset } from "./weather-dataset.ts";

/** One round after disclosure control: all that `publish` gets to see of it. Options of a question are keyed by its id. */
export interface RoundRelease {
  readonly quarter: Quarter;
  readonly response: ReadonlyMap<string, Response>;
  readonly balances: ReadonlyMap<string, Disclosed<BalanceRelease>>;
  readonly options: ReadonlyMap<string, Disclosed<OptionRelease>>;
  readonly topProblems: ReadonlyMap<string, Disclosed<readonly string[]> | null>;
  readonly comments: readonly { readonly industry: string | null; readonly text: string }[];
  readonly supplement: Supplement | null;
  readonly commentary: boolean;
}

/** All datasets of the DI survey, in the order in which the catalogue shows them. No round, no datasets. */
export function diDatasets(frame: DiFrame, rounds: readonly RoundRelease[]): readonly Dataset[] {
  if (rounds.length === 0) return [];
  const byItem = new Map(
    frame.codebook.items.map((item) => [item.id, releasesOf(rounds, (round) => round.balances.get(item.id))]),
  );
  const byQuestion = (id: string) => releasesOf(rounds, (round) => round.options.get(id));
  const { problems } = frame.codebook;
  return [
    ...frame.codebook.items.map((item) => balanceDataset(frame, item, byItem.get(item.id) ?? new Map())),
    weatherDataset(frame, byItem),
    ...frame.codebook.items.map((item) => sharesDataset(frame, item, byItem.get(item.id) ?? new Map())),
    outlookRecord(frame, byItem),
    ...(problems.options.length > 0 ? [problemsDataset(frame, byQuestion(problems.id))] : []),
    ...investmentQuestions(frame).map((question) => optionDataset(frame, question, byQuestion(question.id))),
    ...rounds.flatMap((round) => supplementDatasets(frame, round)),
    responseDataset(frame, new Map(rounds.map((round) => [round.quarter, round.response]))),
  ];
}

/** 設備投資 and its kinds, those that the survey asks. */
function investmentQuestions({ codebook: { investment } }: DiFrame) {
  const { kinds } = investment;
  const status = {
    id: investment.id,
    slug: `${investment.slug}-by-status`,
    title: investment.label,
    description: `${investment.label}を実施した企業、計画している企業の割合です。`,
    base: "この設問に答えた企業の数",
    single: true,
    options: investment.options.map(({ id, label }) => ({ id, label })),
  };
  const what = {
    id: kinds.id,
    slug: `${kinds.slug}-by-kind`,
    title: kinds.label,
    description: `${investment.label}を実施した企業が、どんな投資をしたかの割合です。`,
    base: `${investment.label}を実施し、内容を答えた企業の数`,
    single: false,
    options: kinds.options.map(({ id, label }) => ({ id, label })),
  };
  return [status, what].filter(({ options }) => options.length > 0);
}

/** The register of rounds for the report pages, oldest first. */
export function roundRegister(
  frame: DiFrame,
  rounds: readonly RoundRelease[],
  calendar: readonly CalendarEntry[],
): RoundRegister {
  const last = rounds.at(-1)?.quarter ?? Number.NEGATIVE_INFINITY;
  return {
    sample: frame.settings.sample,
    title: frame.codebook.title,
    rounds: rounds.map((round) => {
      const dates = calendar.find((entry) => entry.period === round.quarter);
      const responses = [...round.response.values()];
      return {
        period: quarterId(round.quarter),
        surveyStart: dates?.surveyStart ?? null,
        surveyEnd: dates?.surveyEnd ?? null,
        publishedOn: dates?.publishedOn ?? null,
        asked: responses.reduce((sum, { asked }) => sum + asked, 0),
        answered: responses.reduce((sum, { answered }) => sum + answered, 0),
        comments: [...round.comments],
        topProblems: [...round.topProblems].map(([industry, options]) => ({
          industry,
          options: options === null ? null : [...options],
        })),
        supplement:
          round.supplement === null
            ? null
            : {
                title: round.supplement.title,
                datasets: supplementDatasets(frame, round).map((dataset) => dataset.id),
              },
        commentary: round.commentary,
      };
    }),
    planned: calendar.flatMap(({ period, publishedOn }) =>
      period > last && publishedOn !== null ? [{ period: quarterId(period), publishedOn }] : [],
    ),
  };
}

/** Key of a supplementary question among a round's options: the same id may mean another question in another quarter. */
export function supplementKey(question: string): string {
  return `supplement:${question}`;
}

/** Slug of the dataset of a supplementary question: `supplement-2026-q2-wage-raise-by-option`. */
export function supplementSlug(quarter: Quarter, question: string): string {
  return `supplement-${quarterId(quarter).toLowerCase()}-${slugOf(question)}-by-option`;
}

function supplementDatasets(frame: DiFrame, round: RoundRelease): readonly Dataset[] {
  const { supplement } = round;
  return (supplement?.questions ?? []).flatMap((question) => {
    const release = round.options.get(supplementKey(question.id));
    if (question.kind === "text" || release === undefined) return [];
    return optionDataset(
      frame,
      {
        slug: supplementSlug(round.quarter, question.id),
        title: question.label,
        description: `付随調査「${supplement?.title}」の設問「${question.label}」の回答の割合です。`,
        base: "この設問に答えた企業の数",
        single: question.kind === "single",
        options: question.options.map(({ id, label }) => ({ id, label })),
      },
      new Map([[round.quarter, release]]),
    );
  });
}

/** `priceTransfer` → `price-transfer`. */
function slugOf(id: string): string {
  return id.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}

function releasesOf<T>(
  rounds: readonly RoundRelease[],
  pick: (round: RoundRelease) => T | undefined,
): ReadonlyMap<Quarter, T> {
  return new Map(
    rounds.flatMap((round) => {
      const release = pick(round);
      return release === undefined ? [] : [[round.quarter, release] as const];
    }),
  );
}
