import { countAnswers } from "../aggregate/counts.ts";
import { selectionsOf } from "../aggregate/selections.ts";
import { type Held, type Hold, holdLateBalance } from "../disclose/late-answers.ts";
import { holdLateOptions, holdLateResponse, holdTopOptions } from "../disclose/late-options.ts";
import type { Finding, OptionRelease } from "../model.ts";
import { type RoundRelease, supplementKey } from "../publish/di-release.ts";
import type { RestoredRound } from "../publish/restore.ts";
import type { Configuration } from "./configuration.ts";
import type { RoundInput } from "./di-inputs.ts";

/** A round as it may stand beside what is published of it. */
export interface HeldRound {
  readonly release: RoundRelease;
  /** Ids of the items and keys of the questions whose figures are not made of today's answers. */
  readonly behind: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Holds late answers back, figure by figure, before anything is derived from them. `published` null: the round is new. Source: disclosure.md §5. */
export function holdLateAnswers(
  input: RoundInput,
  fresh: RoundRelease,
  published: RestoredRound | null,
  configuration: Configuration,
): HeldRound {
  if (published === null) return { release: fresh, behind: new Set(), findings: [] };
  const balances = holdItems(input, fresh, published, configuration);
  const options = holdQuestions(input, fresh, published, configuration);
  const { problems } = configuration.codebook;
  const release = {
    ...fresh,
    response:
      published.response === null
        ? fresh.response
        : holdLateResponse(published.response, fresh.response, configuration.policy),
    balances: releasesOf(balances),
    options: releasesOf(options),
    topProblems: holdTopOptions({
      published: published.topProblems,
      fresh: fresh.topProblems,
      corrected: isCorrected(published.options.get(problems.id), options.get(problems.id)?.release),
    }),
  };
  const held = [...balances, ...options];
  return {
    release,
    behind: new Set(held.flatMap(([key, { behind }]) => (behind ? [key] : []))),
    findings: notices(
      input,
      held.flatMap(([key, { hold }]) => (hold === null ? [] : [{ label: labelOf(key, input, configuration), hold }])),
    ),
  };
}

function holdItems(
  { round }: RoundInput,
  fresh: RoundRelease,
  published: RestoredRound,
  { classification, policy }: Configuration,
) {
  const industries = classification.industries.map(({ code }) => code);
  return new Map(
    [...fresh.balances].map(([item, release]) => [
      item,
      holdLateBalance({
        published: published.balances.get(item) ?? null,
        table: countAnswers(round, item, industries),
        fresh: release,
        policy,
      }),
    ]),
  );
}

function holdQuestions(
  { round, supplement }: RoundInput,
  fresh: RoundRelease,
  published: RestoredRound,
  { codebook, policy }: Configuration,
) {
  const { investment } = codebook;
  const questions = new Map((supplement?.questions ?? []).map(({ id }) => [supplementKey(id), id]));
  const held = new Map<string, Held<OptionRelease>>();
  for (const [key, release] of fresh.options) {
    const parentBehind = key === investment.kinds.id && held.get(investment.id)?.behind === true;
    const answered = selectionsOf(round, questions.get(key) ?? key).length;
    held.set(
      key,
      holdLateOptions({
        published: published.options.get(key) ?? null,
        fresh: release,
        answered,
        parentBehind,
        policy,
      }),
    );
  }
  return held;
}

function releasesOf<T>(held: ReadonlyMap<string, Held<T>>) {
  return new Map([...held].map(([key, { release }]) => [key, release]));
}

/** As many answers as before, but other ones. */
function isCorrected(before: OptionRelease | undefined, now: OptionRelease | undefined): boolean {
  if (before === undefined || now === undefined || before.n !== now.n) return false;
  const text = ({ options }: OptionRelease) => JSON.stringify([...options]);
  return text(before) !== text(now);
}

function labelOf(key: string, { supplement }: RoundInput, { codebook }: Configuration): string {
  const { investment, problems } = codebook;
  const known = [
    ...codebook.items,
    investment,
    investment.kinds,
    problems,
    ...(supplement?.questions ?? []).map(({ id, label }) => ({ id: supplementKey(id), label })),
  ];
  return known.find(({ id }) => id === key)?.label ?? key;
}

/** One notice a round: how many late answers, what stays because of them, and how many more are needed. */
function notices(
  { round }: RoundInput,
  held: readonly { readonly label: string; readonly hold: Hold }[],
): readonly Finding[] {
  if (held.length === 0) return [];
  const labels = held.map(({ label }) => label);
  const late = Math.max(...held.map(({ hold }) => hold.late));
  const lacking = Math.min(...held.map(({ hold }) => hold.lacking));
  const mixed = held.flatMap(({ label, hold }) => (hold.mixed ? [label] : []));
  const shown = `${labels.slice(0, 3).join("・")}${labels.length > 3 ? `ほか${labels.length - 3}項目` : ""}`;
  const wait =
    lacking > 0
      ? `少なくともあと${lacking}社の回答が届いて答えが分かれれば、改めることができます。`
      : "もっと回答が届いて答えが分かれれば、改めることができます。";
  const notice: Finding = {
    code: "W-REV-01",
    file: round.file,
    problem: `公表したあとに届いた回答（${late > 0 ? `${late}社分` : "一部の業種"}）は、公表済みの数字との差から答えがわからないように、まだ数字に入れていません（${shown}）。`,
    remedy: `そのままでかまいません。${wait}`,
  };
  if (mixed.length === 0) return [notice];
  const separate: Finding = {
    code: "W-REV-04",
    file: round.file,
    problem: `遅れて届いた回答と、前からの回答の訂正や取り消しが重なっています（${mixed.join("・")}）。訂正もまだ数字に入っていません。`,
    remedy: "訂正を先に公表するときは、遅れて届いた回答の行をいったん除いて公表し、そのあとで戻してください。",
  };
  return [notice, separate];
}
