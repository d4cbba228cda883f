import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable } from "../model.ts";
import type { Disclosed } from "./brand.ts";
import { disclose } from "./disclose.ts";
import { type LateGroup, mayBeKnown } from "./late-batch.ts";
import { countOf, type Moves, movesOf, totalOf } from "./late-moves.ts";

/** Why published figures stay. `late` = answers more than published; `lacking` = further ones before a revision can be thought of (0: not told by number). */
export interface Hold {
  readonly late: number;
  readonly lacking: number;
  /** Late answers came together with corrections or with answers taken back, so that neither can be told apart. */
  readonly mixed: boolean;
}

/** A release that gives no late answer away. `hold` null: nothing is held. `behind`: printed figures are not made of today's answers. */
export interface Held<T> {
  readonly release: Disclosed<T>;
  readonly hold: Hold | null;
  readonly behind: boolean;
}

/**
 * One item of a quarter that may be published already → what may stand there now. `published` = what stands there (null: nothing),
 * `table` = today's answers, `fresh` = what they would come to without a past. Source: disclosure.md §2 late answers, §5.
 *
 * Everybody has both vintages, so a late answer is safe only if no difference between any two vintages isolates it. The argument:
 * 1. A cell is printed from one set of answers: all that had come at its last revision. A figure that stays tells nothing new.
 * 2. Figures move together in one step ("full"), or the all-industries figures alone do ("pooled") and the industries of that item and quarter
 *    stay for good. So the sets of answers behind two vintages are never interleaved: each step adds one batch, no answer is in two
 *    batches, and old and new figures together tell exactly the old figures plus the balance of the batch in each moved cell.
 *    (Had industries and total moved at different times, a₁+a₂+a₃ and a₂+a₃+c₁ would give a₁−c₁, and 2 gives both answers.)
 * 3. Answers of different batches are different answers, so what was safe stays safe, and a batch can be judged by itself: every moved
 *    industry is a group of it, the late answers of withheld industries (total minus moved) are one more, and each must be fit to be
 *    known by itself, also to the late firms (`mayBeKnown`); with answer counts printed, their difference counts as known, too.
 * 4. What is withheld beside published figures stays withheld: opened later, it would give the earlier total minus the others, back to
 *    the withheld balance of before. For the same reason an industry that nobody had answered for stays empty.
 * 5. Which pattern today's answers would take plays no part in a late step: the old pattern protects the old answers, (3) the new ones.
 * 6. No answer more in any printed figure: a correction, published at once (once approved), and only (4) applies. Answers more here and
 *    fewer there, or corrected in another cell of the item: held, since the sums would mix.
 */
export function holdLateBalance(options: {
  readonly published: BalanceRelease | null;
  readonly table: BalanceTable;
  readonly fresh: Disclosed<BalanceRelease>;
  readonly policy: Policy;
}): Held<BalanceRelease> {
  const { published, table, fresh, policy } = options;
  if (published === null || !hasFigures(published)) return { release: fresh, hold: null, behind: false };
  const moves = movesOf(published, table);
  const { rows, all } = moves;
  const steps = all === null ? rows : [...rows, all];
  if (!steps.some(({ n }) => n > 0)) return { release: corrected(published, fresh), hold: null, behind: false };
  if (isFullStep(moves, policy)) return { release: full(published, table), hold: null, behind: false };
  if (isPooledStep(moves, policy)) return { release: pooled(published, table), hold: null, behind: true };
  return { release: disclose(published), hold: holdOf(moves, steps, policy), behind: true };
}

/**
 * A total that is ahead of its industries leaves less than nothing for the withheld ones, so it never passes. Groups are judged without
 * the answer counts first, as the audit judges them.
 */
function isFullStep({ rows, all, counts }: Moves, policy: Policy): boolean {
  if (rows.some(isForeign)) return false;
  const late = rows.filter(({ n }) => n > 0);
  const rest = { n: (all?.n ?? 0) - sum(rows, "n"), net: (all?.net ?? 0) - sum(rows, "net") };
  if (all === null) return mayBeKnown(late, null, policy);
  if (rest.n < 0 || (rest.n === 0 && rest.net !== 0)) return false;
  const groups = rest.n > 0 ? [...late, rest] : late;
  return mayBeKnown(groups, null, policy) && mayBeKnown(groups, counts, policy);
}

/** A total that is already ahead of its industries may also be corrected (or stay) by itself. */
function isPooledStep({ rows, all, counts, isOpen, inStep }: Moves, policy: Policy): boolean {
  if (!isOpen || all === null || (inStep && rows.some(({ n, net }) => n < 0 || (n === 0 && net !== 0)))) return false;
  return (!inStep && all.n === 0) || mayBeKnown([all], counts, policy);
}

/** A change that is no late answer, or a late answer where nobody had answered. */
function isForeign({ n, net, wasEmpty }: Moves["rows"][number]): boolean {
  return n < 0 || (n === 0 && net !== 0) || (n > 0 && wasEmpty);
}

function holdOf({ rows, all, inStep }: Moves, steps: readonly LateGroup[], policy: Policy): Hold {
  const late = Math.max(all?.n ?? 0, inStep ? rows.reduce((total, { n }) => total + Math.max(0, n), 0) : 0);
  const mixed = inStep && steps.some(({ n, net }) => Math.abs(net) > n);
  return { late, lacking: Math.max(0, policy.lateAnswers.minimumNew - late), mixed };
}

/** Today's figures in the cells that are printed; what is withheld or empty stays so. */
function full(published: BalanceRelease, table: BalanceTable): Disclosed<BalanceRelease> {
  const industries = [...table.industries].map(([industry, counts]): [string, BalanceCell] => {
    const cell = published.industries.get(industry) ?? { status: "suppressed" };
    return [industry, cell.status === "normal" ? balanceCell(counts) : cell];
  });
  const moved = pooled(published, table);
  return disclose({ ...moved, industries: new Map(industries) });
}

function pooled(published: BalanceRelease, table: BalanceTable): Disclosed<BalanceRelease> {
  const now = totalOf(table);
  const { all, shares } = published;
  return disclose({
    ...published,
    all: all.status === "normal" ? balanceCell(now) : all,
    shares: shares.status === "normal" ? { status: "normal", ...now, n: countOf(now) } : shares,
  });
}

/** Today's release, but for what was withheld beside published figures. */
function corrected(published: BalanceRelease, fresh: BalanceRelease): Disclosed<BalanceRelease> {
  const keep = <T extends { readonly status: string }>(before: T | undefined, now: T) =>
    before?.status === "suppressed" && now.status === "normal" ? before : now;
  return disclose({
    ...fresh,
    industries: new Map(
      [...fresh.industries].map(([industry, cell]) => [industry, keep(published.industries.get(industry), cell)]),
    ),
    all: keep(published.all, fresh.all),
    shares: keep(published.shares, fresh.shares),
  });
}

function hasFigures({ industries, all }: BalanceRelease): boolean {
  return [...industries.values(), all].some(({ status }) => status === "normal");
}

function balanceCell(counts: AnswerCounts): BalanceCell {
  return { status: "normal", net: counts.good - counts.bad, n: countOf(counts) };
}

function sum(groups: readonly LateGroup[], key: keyof LateGroup): number {
  return groups.reduce((total, group) => total + group[key], 0);
}
