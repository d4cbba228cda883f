import type { Policy } from "../config/policy.ts";
import type { OptionCell, OptionRelease } from "../model.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";
import { firstChoices } from "./first-choices.ts";
import { type OptionGroup, optionGroups } from "./option-groups.ts";

/** A question with options as answered. */
export interface OptionQuestion {
  /** Option ids in form order, with the id of その他 among them if the form has one. */
  readonly options: readonly string[];
  readonly other: string | null;
  readonly kind: "single" | "multiple";
  /** true: the order of a selection is a ranking, and `first` is counted. */
  readonly ranked: boolean;
  /** One entry per answering firm: its options (in ranked order where ranked); empty = chose none of a multiple choice. */
  readonly selections: readonly (readonly string[])[];
  /**
   * A question asked only of the firms that chose certain options of another one (設備投資の内容): its number of answers may be
   * printed only if those counts are. Null: asked of everybody.
   */
  readonly follows: { readonly release: OptionRelease; readonly options: readonly string[] } | null;
}

/**
 * A question of all industries → what may be published: every count 0 or at least the minimum after merging small options into その他;
 * no count from which an outsider or the one firm that chose otherwise knows everybody's answer. Source: disclosure.md §2.
 */
export function discloseOptions(question: OptionQuestion, policy: Policy): Disclosed<OptionRelease> {
  const n = question.selections.length;
  if (n === 0) return disclose(uniform(question, 0, { status: "missing" }));
  const groups = printable(question, policy);
  if (groups === null) return disclose(uniform(question, null, { status: "suppressed" }));
  const hidden = hiddenGroups(groups, n);
  const firsts = question.ranked ? firstChoices(groups, question.selections, policy.counts.minimumCount) : null;
  return disclose({
    n,
    options: new Map(groups.map((group) => [group.id, optionCell(group, hidden, firsts?.get(group.id) ?? null)])),
    merged: groups.flatMap((group) => group.members.slice(1)),
  });
}

function uniform(question: OptionQuestion, n: 0 | null, cell: OptionCell): OptionRelease {
  return { n, options: new Map(question.options.map((id) => [id, cell])), merged: [] };
}

/** Null: the whole question is withheld. */
function printable(question: OptionQuestion, policy: Policy): readonly OptionGroup[] | null {
  const { selections, follows } = question;
  const n = selections.length;
  if (n < policy.di.minimumFrequency) return null;
  if (follows?.options.some((id) => follows.release.options.get(id)?.status !== "normal")) return null;
  const groups = optionGroups(question.options, question.other, selections, policy.counts.minimumCount);
  if (groups === null) return null;
  const telling = groups.filter((group) => tells(group, n));
  const rest = groups.filter((group) => group.count > 0 && !telling.includes(group));
  const isClosed = question.kind === "single" || telling.length + rest.length < 2;
  return telling.length > 0 && isClosed ? null : groups;
}

/** Chosen by all firms, or by all but one, which then knows the answer of all others. */
function tells(group: OptionGroup, n: number): boolean {
  return group.count >= n - 1;
}

/** One x alone would say by itself that (nearly) everybody chose the option, so the smallest other count goes with it. */
function hiddenGroups(groups: readonly OptionGroup[], n: number): readonly OptionGroup[] {
  const telling = groups.filter((group) => tells(group, n));
  if (telling.length !== 1) return telling;
  const cover = groups.filter((group) => group.count > 0 && !tells(group, n)).sort((a, b) => a.count - b.count);
  return [...telling, ...cover.slice(0, 1)];
}

function optionCell(group: OptionGroup, hidden: readonly OptionGroup[], first: number | null): OptionCell {
  return hidden.includes(group) ? { status: "suppressed" } : { status: "normal", count: group.count, first };
}
