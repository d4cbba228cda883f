import type { AnswerCounts } from "../../model.ts";
import { attackBalance, type PublishedBalance } from "./balance-attacker.ts";
import type { Breach } from "./breach.ts";
import { attackHeldFigures, attackVintages, isMadeOf, type PrintedBalance } from "./held-figures.ts";
import type { PublishedDi } from "./published-di.ts";

/** An item of a quarter in the published files. */
export interface PublishedItem {
  readonly files: PublishedDi;
  readonly before: PublishedDi | null;
  readonly item: string;
  readonly period: string;
}

/**
 * Attacks one item of one quarter: its figures, and their difference to the last vintage (`before`, null where there is none). Figures that
 * are not made of today's answers must be waiting for late ones, stand as in the last vintage, and are judged by their numbers.
 * Throws where they are neither: then nobody knows what is published. Source: disclosure.md §2 late answers, §3.5.
 */
export function attackPublishedBalance(
  { files, before, item, period }: PublishedItem,
  answers: ReadonlyMap<string, AnswerCounts>,
  promise: { readonly minimumFrequency: number; readonly minimumNew: number },
): readonly Breach[] {
  const figures = files.figures(item, period);
  const last = before?.figures(item, period) ?? null;
  const difference =
    before === null || last === null || last.size === 0
      ? []
      : attackVintages(last, figures, promise.minimumNew, countedOf(before, files, item, period));
  const printed = new Map([...figures].flatMap(([id, figure]) => (figure === null ? [] : [[id, figure] as const])));
  const all = [...answers.values()].reduce(add, { good: 0, same: 0, bad: 0 });
  const behind = [...printed].filter(([id, figure]) => !isMadeOf(figure, answers.get(id) ?? all));
  if (behind.length === 0)
    return [...difference, ...attackCurrent(files.balance(item, period), answers, promise.minimumFrequency)];
  const stays = ([id, figure]: readonly [string, PrintedBalance]) => last === null || isSame(figure, last.get(id));
  if (!behind.some(([id, { n }]) => n < sum(answers.get(id) ?? all)) || !behind.every(stays))
    throw new Error("printed figures are not those of the answers");
  return [...difference, ...attackHeldFigures(printed, promise.minimumFrequency)];
}

/** All industries, and how many more of them are good, where both vintages print the answer counts. */
function countedOf(before: PublishedDi, files: PublishedDi, item: string, period: string) {
  const [total] = files.definitions.industries;
  const [then, now] = [before, files].map((vintage) => vintage.balance(item, period).good);
  return total === undefined || then == null || now == null ? null : { id: total.id, good: now - then };
}

function isSame(figure: PrintedBalance, other: PrintedBalance | null | undefined): boolean {
  return other !== null && other !== undefined && figure.net === other.net && figure.n === other.n;
}

function attackCurrent(
  published: PublishedBalance,
  answers: ReadonlyMap<string, AnswerCounts>,
  minimumFrequency: number,
): readonly Breach[] {
  const small = [...answers]
    .filter(([id, counts]) => (published.industries.get(id) ?? null) !== null && sum(counts) < minimumFrequency)
    .map(([industry]): Breach => ({ by: "outsider", about: industry, what: "too few answers are printed" }));
  return [...small, ...attackBalance(published, answers, minimumFrequency)];
}

function sum({ good, same, bad }: AnswerCounts): number {
  return good + same + bad;
}

function add(a: AnswerCounts, b: AnswerCounts): AnswerCounts {
  return { good: a.good + b.good, same: a.same + b.same, bad: a.bad + b.bad };
}
