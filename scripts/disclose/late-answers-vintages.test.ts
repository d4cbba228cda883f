import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts, BalanceRelease, BalanceTable } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { defaultPolicy as policy } from "./default-policy.ts";
import { holdLateBalance } from "./late-answers.ts";
import { randomNumbers } from "./random-numbers.ts";

type Score = 1 | 0 | -1;

/** A late firm, in the order of arrival. */
interface Arrival {
  readonly industry: string;
  readonly score: Score;
}

/** One way to answer that fits every vintage so far. */
interface World {
  readonly old: ReadonlyMap<string, AnswerCounts>;
  readonly late: readonly Score[];
}

const SCORES: readonly Score[] = [1, 0, -1];
const NAMES = { 1: "good", 0: "same", [-1]: "bad" } as const;

/** The reader who keeps every vintage and tries every world; he knows which firm came when, but not what it said. */
class Reader {
  worlds: World[];
  arrivals: string[] = [];
  readonly sizes: ReadonlyMap<string, number>;

  constructor(sizes: ReadonlyMap<string, number>) {
    this.sizes = sizes;
    const tables = [...sizes].map(([industry, n]) =>
      everyCounts(n).map((counts): [string, AnswerCounts] => [industry, counts]),
    );
    const product = tables.reduce<[string, AnswerCounts][][]>(
      (all, list) => all.flatMap((one) => list.map((entry) => [...one, entry])),
      [[]],
    );
    this.worlds = product.map((entries) => ({ old: new Map(entries), late: [] }));
  }

  arrives(industry: string) {
    this.arrivals.push(industry);
    this.worlds = this.worlds.flatMap(({ old, late }) => SCORES.map((score) => ({ old, late: [...late, score] })));
  }

  reads({ industries, all, shares }: BalanceRelease) {
    const total = [...this.sizes.values()].reduce((sum, n) => sum + n, 0);
    const net = (counts: AnswerCounts) => counts.good - counts.bad;
    const first = (late: readonly Score[], count: number) => late.slice(0, count);
    const sum = (scores: readonly number[]) => scores.reduce((a, b) => a + b, 0);
    this.worlds = this.worlds.filter(({ old, late }) => {
      const fitsIndustries = [...industries].every(([industry, cell]) => {
        if (cell.status !== "normal") return true;
        const own = late.filter((_, index) => this.arrivals[index] === industry);
        const counts = old.get(industry) ?? { good: 0, same: 0, bad: 0 };
        return net(counts) + sum(first(own, cell.n - (this.sizes.get(industry) ?? 0))) === cell.net;
      });
      const counts = [...old.values()];
      const fitsAll = all.status !== "normal" || sum(counts.map(net)) + sum(first(late, all.n - total)) === all.net;
      const good = sum(counts.map((one) => one.good));
      const fitsShares =
        shares.status !== "normal" ||
        good + first(late, shares.n - total).filter((score) => score === 1).length === shares.good;
      return fitsIndustries && fitsAll && fitsShares;
    });
  }

  /** What an outsider, a late firm or an earlier respondent can tell for certain. */
  finds(truth: World, withheld: readonly string[]): readonly string[] {
    const found: string[] = [];
    const look = (who: string, worlds: readonly World[], own: { late?: number; industry?: string; score?: Score }) => {
      truth.late.forEach((score, index) => {
        if (index !== own.late && worlds.every(({ late }) => late[index] === score))
          found.push(`${who}: late ${index}`);
      });
      for (const industry of this.sizes.keys()) {
        const others = [...new Set(worlds.map(({ old }) => old))].map((old) =>
          without(old.get(industry), own.industry === industry ? own.score : undefined),
        );
        const [one] = others;
        const isOne = others.every((counts) => JSON.stringify(counts) === JSON.stringify(one));
        if (isOne && one !== undefined && Object.values(one).filter((count) => count > 0).length === 1)
          found.push(`${who}: all of ${industry}`);
        const nets = new Set(others.map(({ good, bad }) => good - bad));
        if (who === "outsider" && withheld.includes(industry) && nets.size === 1)
          found.push(`${who}: the withheld ${industry}`);
      }
    };
    look("outsider", this.worlds, {});
    for (const [index, score] of truth.late.entries()) {
      const fitting = this.worlds.filter(({ late }) => late[index] === score);
      look(`late ${index}`, fitting, { late: index });
    }
    for (const [industry, counts] of truth.old) {
      for (const score of SCORES) {
        if (counts[NAMES[score]] > 0)
          look(
            `${industry} ${score}`,
            this.worlds.filter(({ old }) => (old.get(industry)?.[NAMES[score]] ?? 0) > 0),
            { industry, score },
          );
      }
    }
    return found;
  }
}

function everyCounts(n: number): readonly AnswerCounts[] {
  return Array.from({ length: n + 1 }, (_, good) =>
    Array.from({ length: n + 1 - good }, (_, bad) => ({ good, same: n - good - bad, bad })),
  ).flat();
}

function without(counts: AnswerCounts = { good: 0, same: 0, bad: 0 }, score: Score | undefined): AnswerCounts {
  return score === undefined ? counts : { ...counts, [NAMES[score]]: counts[NAMES[score]] - 1 };
}

function withLate(old: ReadonlyMap<string, AnswerCounts>, late: readonly Arrival[]): BalanceTable {
  const count = (industry: string, score: Score) =>
    late.filter((one) => one.industry === industry && one.score === score).length;
  const industries = [...old].map(([industry, { good, same, bad }]): [string, AnswerCounts] => [
    industry,
    { good: good + count(industry, 1), same: same + count(industry, 0), bad: bad + count(industry, -1) },
  ]);
  return { item: "sales", quarter: quarterOf(2026, 2), industries: new Map(industries) };
}

/** Publishes a quarter of three industries and each late answer after it; what the reader finds, and how often figures moved. */
function play(seed: number, publish: (published: BalanceRelease, table: BalanceTable) => BalanceRelease) {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[], first: T): T => list[Math.floor(random() * list.length)] ?? first;
  const moods = [SCORES, [1, 0, -1, 0], [1, 1, 0], [-1, -1, 0, 0, 1]] as const;
  const mood = pick<readonly Score[]>(moods, SCORES);
  const sizes = new Map(["i0", "i1", "i2"].map((industry) => [industry, pick([4, 5, 5, 6], 5)]));
  const old = new Map(
    [...sizes].map(([industry, n]): [string, AnswerCounts] => {
      const scores = Array.from({ length: n }, () => pick(mood, 0));
      return [
        industry,
        {
          good: scores.filter((one) => one === 1).length,
          same: scores.filter((one) => one === 0).length,
          bad: scores.filter((one) => one === -1).length,
        },
      ];
    }),
  );
  const reader = new Reader(sizes);
  let release: BalanceRelease = freshOf(withLate(old, []));
  reader.reads(release);
  const withheld = [...release.industries].flatMap(([industry, cell]) =>
    cell.status === "suppressed" && printedAny(release) ? [industry] : [],
  );
  const late: Arrival[] = [];
  const found: string[] = [];
  let moved = 0;
  const favourite = pick([...sizes.keys()], "i0");
  for (let step = 0; step < 5; step += 1) {
    late.push({ industry: random() < 0.6 ? favourite : pick([...sizes.keys()], "i0"), score: pick(SCORES, 0) });
    reader.arrives(late.at(-1)?.industry ?? "");
    const next = publish(release, withLate(old, late));
    if (JSON.stringify(next.all) !== JSON.stringify(release.all)) moved += 1;
    release = next;
    reader.reads(release);
    found.push(...reader.finds({ old, late: late.map(({ score }) => score) }, withheld));
  }
  return { found, moved };
}

function printedAny({ industries, all }: BalanceRelease): boolean {
  return [...industries.values(), all].some(({ status }) => status === "normal");
}

const freshOf = (table: BalanceTable) => discloseBalance(table, { policy, previouslyWithheld: new Set() });

const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);

test("nobody who keeps every vintage can tell one late answer, nor what was withheld", () => {
  const games = SEEDS.map((seed) => ({
    seed,
    ...play(seed, (published, table) => holdLateBalance({ published, table, fresh: freshOf(table), policy }).release),
  }));
  expect(games.filter(({ found }) => found.length > 0)).toEqual([]);
  expect(games.filter(({ moved }) => moved > 0).length).toBeGreaterThan(5);
}, 60_000);

test("the same reader catches figures that follow every answer", () => {
  const games = SEEDS.slice(0, 10).map((seed) => play(seed, (_, table) => freshOf(table)));
  expect(games.every(({ found }) => found.length > 0)).toBe(true);
}, 60_000);
