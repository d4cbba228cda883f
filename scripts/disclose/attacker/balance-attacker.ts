import type { AnswerCounts } from "../../model.ts";
import type { Breach } from "./breach.ts";

/** One item of one quarter as it stands in the published files: `net` = good − bad, null where it is withheld; `good` where answer counts are printed. */
export interface PublishedBalance {
  readonly industries: ReadonlyMap<string, number | null>;
  readonly all: number | null;
  readonly good: number | null;
}

/**
 * Attacks one item: enumerates every answer table that fits what is published, for an outsider and for each respondent subtracting his
 * own answer. A breach: all other answers of an industry are known; or a withheld balance is known to an outsider, or that of
 * an industry below `minimumFrequency` to anybody. The number of answers of each industry counts as known.
 * Shares no code with the engine: enumeration here, interval algebra there. Source: disclosure.md §3.5.
 */
export function attackBalance(
  published: PublishedBalance,
  truth: ReadonlyMap<string, AnswerCounts>,
  minimumFrequency: number,
): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const observer of observers(truth)) {
    const groups = othersOf(published, truth, observer);
    for (const group of groups) {
      const isSecret = group.net === null && (observer === null || group.answers < minimumFrequency);
      // To an outsider every group is tried, because what fits no table at all is not what was answered.
      if (group.n === 0 || (observer !== null && !isSecret && !isUnanimous(group.truth))) continue;
      const fitting = fittingTables(group, groups, published, observer);
      if (fitting.length === 0) throw new Error(`published values fit no answer table: ${group.industry}`);
      const by = observer === null ? "outsider" : `respondent of ${observer.industry}`;
      const breach = (what: string) => breaches.push({ by, about: group.industry, what });
      if (fitting.length === 1 && isUnanimous(group.truth)) breach("all other answers are known");
      const nets = new Set(fitting.map(({ good, bad }) => good - bad));
      if (isSecret && nets.size === 1) breach("a withheld balance is known");
    }
  }
  return breaches;
}

interface Observer {
  readonly industry: string;
  readonly answer: "good" | "same" | "bad";
}

interface Group {
  readonly industry: string;
  readonly answers: number;
  /** Answers of others than the observer. */
  readonly n: number;
  /** Published balance without the observer's own answer; null where withheld. */
  readonly net: number | null;
  readonly truth: AnswerCounts;
}

interface Pair {
  readonly good: number;
  readonly bad: number;
}

function observers(truth: ReadonlyMap<string, AnswerCounts>): readonly (Observer | null)[] {
  const answers = ["good", "same", "bad"] as const;
  return [
    null,
    ...[...truth].flatMap(([industry, counts]) =>
      answers.filter((answer) => counts[answer] > 0).map((answer) => ({ industry, answer })),
    ),
  ];
}

function othersOf(
  published: PublishedBalance,
  truth: ReadonlyMap<string, AnswerCounts>,
  observer: Observer | null,
): readonly Group[] {
  return [...truth].map(([industry, counts]) => {
    const net = published.industries.get(industry) ?? null;
    const answers = counts.good + counts.same + counts.bad;
    if (observer?.industry !== industry) return { industry, answers, n: answers, net, truth: counts };
    const others = { ...counts, [observer.answer]: counts[observer.answer] - 1 };
    return { industry, answers, n: answers - 1, net: net === null ? null : net - score(observer), truth: others };
  });
}

function score(observer: Observer): number {
  return observer.answer === "good" ? 1 : observer.answer === "bad" ? -1 : 0;
}

/** The pairs (good, bad) of one group for which the other groups can make up the published totals. */
function fittingTables(
  target: Group,
  groups: readonly Group[],
  published: PublishedBalance,
  observer: Observer | null,
): readonly Pair[] {
  // One number for both totals: what is not printed counts 0, and the numbers add up as the pairs do.
  const code = (net: number, good: number) =>
    (published.all === null ? 0 : net) * TOTALS_APART + (published.good === null ? 0 : good);
  const codeOf = (pair: Pair) => code(pair.good - pair.bad, pair.good);
  const own = observer === null ? 0 : score(observer);
  const goal = code((published.all ?? 0) - own, (published.good ?? 0) - (observer?.answer === "good" ? 1 : 0));
  let reachable = new Set([0]);
  for (const group of groups) {
    if (group === target) continue;
    const steps = new Set(pairs(group).map(codeOf));
    const next = new Set<number>();
    for (const sum of reachable) for (const step of steps) next.add(sum + step);
    reachable = next;
  }
  return pairs(target).filter((pair) => reachable.has(goal - codeOf(pair)));
}

/** More than the firms of any survey, so that the two totals never run into each other. */
const TOTALS_APART = 1_000_000;

function pairs(group: Group): readonly Pair[] {
  const list: Pair[] = [];
  for (let good = 0; good <= group.n; good++) {
    for (let bad = 0; good + bad <= group.n; bad++) {
      if (group.net === null || good - bad === group.net) list.push({ good, bad });
    }
  }
  return list;
}

function isUnanimous({ good, same, bad }: AnswerCounts): boolean {
  return [good, same, bad].filter((count) => count > 0).length === 1;
}
