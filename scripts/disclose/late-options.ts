import type { Policy } from "../config/policy.ts";
import type { OptionCell, OptionRelease, Response } from "../model.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";
import type { Held } from "./late-answers.ts";

/**
 * A question with options that may be published already → what may stand there now. `answered` = firms that have answered by today;
 * `parentBehind`: the question that it follows is not up to date, so that its own number would tell. Late answers are shown all at once, and only if the old and the new
 * figures differ by what could be printed of the late firms alone: enough of them, the same options printed and withheld, each count
 * 0 or at least the minimum, none that (all or) all but one of them gave. Fewer answers or other ones: a correction. Source: disclosure.md §2.
 */
export function holdLateOptions(options: {
  readonly published: OptionRelease | null;
  readonly fresh: Disclosed<OptionRelease>;
  readonly answered: number;
  readonly parentBehind: boolean;
  readonly policy: Policy;
}): Held<OptionRelease> {
  const { published, fresh, answered, parentBehind, policy } = options;
  const late = answered - (published?.n ?? 0);
  if (published === null || published.n === null || published.n === 0 || late <= 0)
    return { release: fresh, hold: null, behind: false };
  if (!parentBehind && isPrintable(published, fresh, late, policy))
    return { release: fresh, hold: null, behind: false };
  const lacking = Math.max(0, policy.lateAnswers.minimumNew - late);
  return { release: disclose(published), hold: { late, lacking, mixed: false }, behind: true };
}

/**
 * The most named problems of an industry: what is published stays, unless the answers to the question have been corrected (same number, other
 * counts), or today's policy forbids it. Published first options of few firms would tell a late answer, and by the number of answers of an
 * industry nobody can see one.
 */
export function holdTopOptions(options: {
  readonly published: ReadonlyMap<string, readonly string[] | null> | null;
  readonly fresh: ReadonlyMap<string, Disclosed<readonly string[]> | null>;
  readonly corrected: boolean;
}): ReadonlyMap<string, Disclosed<readonly string[]> | null> {
  const { published, fresh, corrected } = options;
  if (published === null || corrected) return fresh;
  return new Map(
    [...fresh].map(([industry, now]) => {
      const before = published.get(industry);
      return [industry, before === undefined || now === null ? now : before === null ? null : disclose(before)];
    }),
  );
}

/** The response table follows when enough firms of an industry have come since, or some have been taken back. */
export function holdLateResponse(
  published: ReadonlyMap<string, Response> | null,
  fresh: ReadonlyMap<string, Response>,
  policy: Policy,
): Disclosed<ReadonlyMap<string, Response>> {
  return disclose(
    new Map(
      [...fresh].map(([industry, now]) => {
        const before = published?.get(industry)?.answered ?? now.answered;
        const late = now.answered - before;
        return [industry, late > 0 && late < policy.lateAnswers.minimumNew ? { ...now, answered: before } : now];
      }),
    ),
  );
}

/** Are the late answers by themselves fit to print? */
function isPrintable(before: OptionRelease, now: OptionRelease, late: number, policy: Policy): boolean {
  if (late < policy.lateAnswers.minimumNew || now.n === null || before.options.size !== now.options.size) return false;
  const pairs = [...now.options].map(([id, cell]) => ({ before: before.options.get(id), now: cell }));
  if (pairs.some((pair) => pair.before === undefined || shape(pair.before) !== shape(pair.now))) return false;
  const grown = (pick: (cell: OptionCell | undefined) => number) =>
    pairs.map((pair) => pick(pair.now) - pick(pair.before));
  const counts = grown((cell) => (cell?.status === "normal" ? cell.count : 0));
  const firsts = grown((cell) => (cell?.status === "normal" ? (cell.first ?? 0) : 0));
  const ranking = firsts.reduce((sum, count) => sum + count, 0);
  const isFit = (count: number, among: number) =>
    count === 0 || (count >= policy.counts.minimumCount && count < among - 1);
  return (
    counts.some((count) => count > 0) &&
    counts.every((count) => isFit(count, late)) &&
    firsts.every((count) => isFit(count, ranking))
  );
}

/** What is printed of an option, without the numbers. */
function shape(cell: OptionCell): string {
  return cell.status === "normal" ? `normal ${cell.first === null ? "x" : "first"}` : cell.status;
}
