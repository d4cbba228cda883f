import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable } from "../model.ts";
import type { LateGroup } from "./late-batch.ts";

/** What the printed figures of an item would tell about the answers that came since. */
export interface Moves {
  /** Industries that are printed (or empty), with what would be added to each. */
  readonly rows: readonly (LateGroup & { readonly wasEmpty: boolean })[];
  /** The same for all industries; null where their balance is not printed. */
  readonly all: LateGroup | null;
  /** Late answers by option where answer counts are printed. */
  readonly counts: AnswerCounts | null;
  /** No industry is withheld. */
  readonly isOpen: boolean;
  /** Industries and total are made of the same answers; can be told only where no industry is withheld, and is so elsewhere. */
  readonly inStep: boolean;
}

/** Published figures against today's answers. */
export function movesOf(published: BalanceRelease, table: BalanceTable): Moves {
  const printed = [...table.industries].flatMap(([industry, counts]) => {
    const cell = published.industries.get(industry);
    return cell === undefined || cell.status === "suppressed" ? [] : [{ counts, before: groupOf(cell) }];
  });
  const now = totalOf(table);
  const { all, shares } = published;
  const before = printed.reduce((n, row) => n + row.before.n, 0);
  const isOpen = printed.length === table.industries.size && all.status === "normal";
  return {
    rows: printed.map(({ counts, before }) => ({ ...difference(counts, before), wasEmpty: before.n === 0 })),
    all: all.status === "normal" ? difference(now, all) : null,
    counts:
      shares.status === "normal"
        ? { good: now.good - shares.good, same: now.same - shares.same, bad: now.bad - shares.bad }
        : null,
    isOpen,
    inStep: !isOpen || all.n === before,
  };
}

/** All industries together. */
export function totalOf({ industries }: BalanceTable): AnswerCounts {
  return [...industries.values()].reduce(
    (a, b) => ({ good: a.good + b.good, same: a.same + b.same, bad: a.bad + b.bad }),
    { good: 0, same: 0, bad: 0 },
  );
}

/** How many answered. */
export function countOf({ good, same, bad }: AnswerCounts): number {
  return good + same + bad;
}

function groupOf(cell: BalanceCell): LateGroup {
  return cell.status === "normal" ? cell : { n: 0, net: 0 };
}

function difference(now: AnswerCounts, before: LateGroup): LateGroup {
  return { n: countOf(now) - before.n, net: now.good - now.bad - before.net };
}
