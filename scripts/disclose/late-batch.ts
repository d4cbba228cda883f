import type { Policy } from "../config/policy.ts";
import type { AnswerCounts } from "../model.ts";
import { protectsEverybody } from "./balance-knowledge.ts";

/** Answers that came after publication as the old and the new figures tell of them: how many, and good − bad. */
export interface LateGroup {
  readonly n: number;
  readonly net: number;
}

/**
 * May everybody know the balances of these groups of late answers, and their answer counts together where `counts` is not null? Each group
 * must reach the policy's minimum, and whatever answers fit what would be known, neither an outsider nor one of the late firms may know that
 * all (others) of a group answered alike. Who answered what before is unknown here, so every fitting table is tried; too many of them: no.
 * Source: disclosure.md §2 late answers, §3 stated guarantee.
 */
export function mayBeKnown(groups: readonly LateGroup[], counts: AnswerCounts | null, policy: Policy): boolean {
  if (groups.some(({ n }) => n < policy.lateAnswers.minimumNew)) return false;
  const fits = groups.map(fittingCounts);
  if (counts === null) return fits.every((list) => list.length > 0 && list.every((one) => isProtected([one], false)));
  if (fits.reduce((product, list) => product * list.length, 1) > LARGEST_SEARCH) return false;
  const tables = combine(fits).filter((table) => addsUpTo(table, counts));
  return tables.length > 0 && tables.every((table) => isProtected(table, true));
}

const LARGEST_SEARCH = 5000;

/** Every way to answer that makes this number and balance. */
function fittingCounts({ n, net }: LateGroup): readonly AnswerCounts[] {
  return Array.from({ length: n + 1 }, (_, bad) => ({ good: bad + net, same: n - net - 2 * bad, bad })).filter(
    ({ good, same }) => good >= 0 && same >= 0,
  );
}

function combine(fits: readonly (readonly AnswerCounts[])[]): readonly (readonly AnswerCounts[])[] {
  return fits.reduce<readonly (readonly AnswerCounts[])[]>(
    (tables, list) => tables.flatMap((table) => list.map((one) => [...table, one])),
    [[]],
  );
}

function addsUpTo(table: readonly AnswerCounts[], counts: AnswerCounts): boolean {
  const sum = (key: keyof AnswerCounts) => table.reduce((total, one) => total + one[key], 0);
  return sum("good") === counts.good && sum("same") === counts.same && sum("bad") === counts.bad;
}

function isProtected(table: readonly AnswerCounts[], shares: boolean): boolean {
  const rows = new Map(table.map((counts, index) => [String(index), counts]));
  return protectsEverybody(rows, { withheld: new Set(), pooled: false, shares }, new Set());
}
