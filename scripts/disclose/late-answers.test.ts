import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable, SharesCell } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { defaultPolicy as policy } from "./default-policy.ts";
import { type Held, holdLateBalance } from "./late-answers.ts";
import { randomNumbers } from "./random-numbers.ts";

type Score = 1 | 0 | -1;

/** "2/4/2" = good/same/bad, by industry. */
function tableOf(...answers: readonly string[]): BalanceTable {
  const industries = answers.map((text, index): [string, AnswerCounts] => {
    const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
    return [`i${index}`, { good, same, bad }];
  });
  return { item: "sales", quarter: quarterOf(2026, 2), industries: new Map(industries) };
}

const freshOf = (table: BalanceTable) => discloseBalance(table, { policy, previouslyWithheld: new Set() });

function later(published: BalanceRelease, table: BalanceTable): Held<BalanceRelease> {
  return holdLateBalance({ published, table, fresh: freshOf(table), policy });
}

/** `net/n` of each industry, then of all; x withheld, - nobody. */
function printed({ industries, all }: BalanceRelease): string {
  const text = (cell: BalanceCell) =>
    cell.status === "normal" ? `${cell.net}/${cell.n}` : cell.status === "suppressed" ? "x" : "-";
  return [...industries.values(), all].map(text).join(" ");
}

const before = ["2/4/2", "3/3/2", "2/3/3"];
const cases = [
  { name: "no answer more: as it is", now: before, out: "0/8 1/8 -1/8 0/24", late: null },
  { name: "one late answer stays out", now: ["3/4/2", "3/3/2", "2/3/3"], out: "0/8 1/8 -1/8 0/24", late: 1 },
  { name: "two in one industry stay out", now: ["3/4/3", "3/3/2", "2/3/3"], out: "0/8 1/8 -1/8 0/24", late: 2 },
  {
    name: "three that differ in one industry come in",
    now: ["3/5/3", "3/3/2", "2/3/3"],
    out: "0/11 1/8 -1/8 0/27",
    late: null,
  },
  { name: "three alike stay out", now: ["5/4/2", "3/3/2", "2/3/3"], out: "0/8 1/8 -1/8 0/24", late: 3 },
  {
    name: "three of which the third would know the other two stay out",
    now: ["4/5/2", "3/3/2", "2/3/3"],
    out: "0/8 1/8 -1/8 0/24",
    late: 3,
  },
  {
    name: "three over three industries come into the total alone",
    now: ["3/4/2", "3/4/2", "2/3/4"],
    out: "0/8 1/8 -1/8 0/27",
    late: null,
  },
  {
    name: "three in one industry and one in another: the total alone",
    now: ["3/5/3", "3/4/2", "2/3/3"],
    out: "0/8 1/8 -1/8 0/28",
    late: null,
  },
  {
    name: "three each in two industries come in",
    now: ["3/5/3", "4/4/3", "2/3/3"],
    out: "0/11 1/11 -1/8 0/30",
    late: null,
  },
  { name: "a correction is shown at once", now: ["1/4/3", "3/3/2", "2/3/3"], out: "-2/8 1/8 -1/8 -2/24", late: null },
  {
    name: "an answer taken back is shown at once",
    now: ["2/4/1", "3/3/2", "2/3/3"],
    out: "1/7 1/8 -1/8 1/23",
    late: null,
  },
  {
    name: "a correction together with a late answer waits with it",
    now: ["1/4/3", "3/4/2", "2/3/3"],
    out: "0/8 1/8 -1/8 0/24",
    late: 1,
  },
  {
    name: "an answer moved to another industry waits",
    now: ["1/4/2", "4/3/2", "2/3/3"],
    out: "0/8 1/8 -1/8 0/24",
    late: 1,
  },
] as const;

test.each(cases)("$name", ({ now, out, late }) => {
  const held = later(freshOf(tableOf(...before)), tableOf(...now));
  expect(printed(held.release)).toBe(out);
  expect(held.hold?.late ?? null).toBe(late);
});

test("says how many more answers are needed, and when corrections wait with them", () => {
  const published = freshOf(tableOf(...before));
  expect(later(published, tableOf("3/4/2", "3/3/2", "2/3/3")).hold).toEqual({ late: 1, lacking: 2, mixed: false });
  expect(later(published, tableOf("5/4/2", "3/3/2", "2/3/3")).hold).toEqual({ late: 3, lacking: 0, mixed: false });
  expect(later(published, tableOf("1/4/3", "3/4/2", "2/3/3")).hold).toEqual({ late: 1, lacking: 2, mixed: true });
});

test("industries behind their total stay so, however many answers come", () => {
  const ahead = later(freshOf(tableOf(...before)), tableOf("3/4/2", "3/4/2", "2/3/4"));
  expect(ahead.behind).toBe(true);
  const all = tableOf("3/5/3", "4/4/3", "3/4/4");
  const more = later(ahead.release, all);
  expect(printed(more.release)).toBe("0/8 1/8 -1/8 0/33");
  expect(later(more.release, all)).toEqual({ release: more.release, hold: null, behind: true });
  const corrected = later(more.release, tableOf("2/5/4", "4/4/3", "3/4/4"));
  expect(printed(corrected.release)).toBe("0/8 1/8 -1/8 -2/33");
});

test("a total beside withheld industries moves only with everything else", () => {
  const published = freshOf(tableOf("1/2/1", "3/3/2", "2/3/3", "3/3/2"));
  expect(printed(published)).toBe("x x -1/8 1/8 1/28");
  const held = later(published, tableOf("1/2/1", "3/3/2", "3/3/3", "3/4/3"));
  expect(printed(held.release)).toBe("x x -1/8 1/8 1/28");
});

test("what is withheld stays withheld when late answers have made it large enough", () => {
  const published = freshOf(tableOf("1/2/1", "3/3/2", "2/3/3"));
  expect(printed(published)).toBe("x x -1/8 0/20");
  const now = tableOf("2/3/2", "3/3/2", "2/3/3");
  expect(printed(freshOf(now))).toBe("0/7 1/8 -1/8 0/23");
  const held = later(published, now);
  expect(printed(held.release)).toBe("x x -1/8 0/23");
  expect(printed(later(held.release, now).release)).toBe("x x -1/8 0/23");
});

test("a correction does not open what was withheld", () => {
  const published = freshOf(tableOf("5/0/0", "3/3/2", "2/3/3"));
  const now = tableOf("3/1/1", "3/3/2", "2/3/3");
  expect(printed(freshOf(now))).not.toContain("x");
  expect(printed(later(published, now).release)).toBe("x x -1/8 2/21");
});

test("where nothing was printed, late answers tell nothing and come in at once", () => {
  expect(printed(later(freshOf(tableOf("1/1/0", "1/0/1")), tableOf("2/2/1", "2/2/2")).release)).toBe("1/5 0/6 1/11");
});

test("answer counts follow their total, and only if they tell no late answer", () => {
  const shares = (cell: SharesCell) =>
    cell.status === "normal" ? `${cell.good}/${cell.same}/${cell.bad}` : cell.status;
  const published = freshOf(tableOf(...before));
  expect(shares(published.shares)).toBe("7/10/7");
  expect(shares(later(published, tableOf("3/5/3", "3/3/2", "2/3/3")).release.shares)).toBe("8/11/8");
  const allSame = later(published, tableOf("2/7/2", "3/3/2", "2/3/3"));
  expect(shares(allSame.release.shares)).toBe("7/10/7");
});

const withoutCounts = [
  { name: "three 不変 come in: many answers make 0", now: ["2/7/2", "3/3/2", "2/3/3"], out: "0/11 1/8 -1/8 0/27" },
  { name: "three alike stay out", now: ["5/4/2", "3/3/2", "2/3/3"], out: "0/8 1/8 -1/8 0/24" },
  { name: "three that make 2 stay out", now: ["4/5/2", "3/3/2", "2/3/3"], out: "0/8 1/8 -1/8 0/24" },
  { name: "three that make 1 stay out: they may be two and one against", now: ["3/6/2", "3/3/2", "2/3/3"], out: "0/8 1/8 -1/8 0/24" },
  { name: "four that make 1 come in", now: ["3/7/2", "3/3/2", "2/3/3"], out: "1/12 1/8 -1/8 1/28" },
  { name: "three late answers wait with a correction elsewhere", now: ["1/4/3", "4/4/3", "2/3/3"], out: "0/8 1/8 -1/8 0/24" },
] as const;

test.each(withoutCounts)("without answer counts: $name", ({ now, out }) => {
  const published = { ...freshOf(tableOf(...before)), shares: { status: "suppressed" } as const };
  expect(printed(later(published, tableOf(...now)).release)).toBe(out);
});

test("an industry that nobody had answered for stays empty; its late answers reach the total", () => {
  const published = freshOf(tableOf("0/0/0", "3/3/2", "2/3/3"));
  const held = later(published, tableOf("2/4/2", "3/3/2", "2/3/3"));
  expect(printed(held.release)).toBe("- 1/8 -1/8 0/24");
});

test("a stricter policy waits for more answers", () => {
  const published = freshOf(tableOf(...before));
  const table = tableOf("3/5/3", "3/3/2", "2/3/3");
  const strict = { ...policy, lateAnswers: { minimumNew: 4 } };
  const held = holdLateBalance({ published, table, fresh: freshOf(table), policy: strict });
  expect(held.hold).toEqual({ late: 3, lacking: 1, mixed: false });
});

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
        const others = worlds.map(({ old }) =>
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
    truth.late.forEach((score, index) =>
      look(
        `late ${index}`,
        this.worlds.filter(({ late }) => late[index] === score),
        { late: index },
      ),
    );
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
    if (printed(next) !== printed(release)) moved += 1;
    release = next;
    reader.reads(release);
    found.push(...reader.finds({ old, late: late.map(({ score }) => score) }, withheld));
  }
  return { found, moved };
}

function printedAny({ industries, all }: BalanceRelease): boolean {
  return [...industries.values(), all].some(({ status }) => status === "normal");
}

const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);

test("nobody who keeps every vintage can tell one late answer, nor what was withheld", () => {
  const games = SEEDS.map((seed) => ({ seed, ...play(seed, (published, table) => later(published, table).release) }));
  expect(games.filter(({ found }) => found.length > 0)).toEqual([]);
  expect(games.filter(({ moved }) => moved > 0).length).toBeGreaterThan(5);
}, 60_000);

test("the same reader catches figures that follow every answer", () => {
  const games = SEEDS.slice(0, 10).map((seed) => play(seed, (_, table) => freshOf(table)));
  expect(games.every(({ found }) => found.length > 0)).toBe(true);
}, 60_000);
