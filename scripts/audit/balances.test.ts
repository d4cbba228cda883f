import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import { attackBalance } from "../disclose/attacker/balance-attacker.ts";
import { discloseBalance } from "../disclose/balance.ts";
import { defaultPolicy } from "../disclose/default-policy.ts";
import { randomNumbers } from "../disclose/random-numbers.ts";
import type { AnswerCounts, BalanceRelease } from "../model.ts";
import { combinations } from "./combinations.ts";

const industries = ["manufacturing", "construction", "wholesale", "retail", "services"];

/** "0/1/7" = good/same/bad. Where only some industries are given, the others are 2/4/2. */
function tableOf(...answers: readonly string[]) {
  const counts = industries.map((industry, position): [string, AnswerCounts] => {
    const [good = 0, same = 0, bad = 0] = (answers[position] ?? "2/4/2").split("/").map(Number);
    return [industry, { good, same, bad }];
  });
  return { item: "sales", quarter: quarterOf(2026, 2), industries: new Map(counts) };
}

function release(answers: readonly string[], previous: readonly string[] = []): BalanceRelease {
  return discloseBalance(tableOf(...answers), { policy: defaultPolicy, previouslyWithheld: new Set(previous) });
}

function withheld(result: BalanceRelease): readonly string[] {
  return [...result.industries].filter(([, cell]) => cell.status === "suppressed").map(([industry]) => industry);
}

const patterns = [
  { name: "ordinary answers are all published", input: [], out: [] },
  { name: "five answers are enough", input: ["2/2/1"], out: [] },
  { name: "four answers take a second industry with them", input: ["1/2/1"], out: ["manufacturing", "construction"] },
  {
    name: "the second industry is the one with the smallest n",
    input: ["1/2/1", "2/4/2", "2/3/1"],
    out: ["manufacturing", "wholesale"],
  },
  {
    name: "everybody 悪化 is withheld with another industry",
    input: ["2/4/2", "0/0/8"],
    out: ["manufacturing", "construction"],
  },
  { name: "everybody 好転 likewise", input: ["2/4/2", "8/0/0"], out: ["manufacturing", "construction"] },
  { name: "everybody 不変 is published: many tables fit 0.0", input: ["0/8/0"], out: [] },
  { name: "the one 不変 firm knows all others", input: ["0/1/7"], out: ["manufacturing", "construction"] },
  { name: "the one 好転 firm among 悪化 knows all others", input: ["1/0/7"], out: ["manufacturing", "construction"] },
  { name: "two 不変 firms do not", input: ["0/2/6"], out: [] },
  { name: "1/7/0 is published: four tables fit 12.5", input: ["1/7/0"], out: [] },
  { name: "two small industries cover each other", input: ["1/2/1", "0/3/1"], out: ["manufacturing", "construction"] },
  {
    name: "one answer and another one: the other knows it, so a third",
    input: ["1/0/0", "0/1/0"],
    out: ["manufacturing", "construction", "wholesale"],
  },
  {
    name: "two small industries that agree take a third",
    input: ["0/0/3", "0/0/4"],
    out: ["manufacturing", "construction", "wholesale"],
  },
  {
    name: "an industry without an answer covers nothing",
    input: ["1/2/1", "0/0/0"],
    out: ["manufacturing", "wholesale"],
  },
];

for (const { name, input, out } of patterns) {
  test(name, () => expect(withheld(release(input))).toEqual(out));
}

test("the industry withheld last quarter is withheld again, whatever its n", () => {
  expect(withheld(release(["1/2/1", "2/4/2", "2/3/1"], ["services"]))).toEqual(["manufacturing", "services"]);
});

test("an industry without an answer is missing, not withheld", () => {
  expect(release(["0/0/0"]).industries.get("manufacturing")).toEqual({ status: "missing" });
});

test("a withheld cell carries nothing beside its status", () => {
  expect(release(["0/0/8"]).industries.get("manufacturing")).toEqual({ status: "suppressed" });
});

test("a published cell carries net and n, the pooled one too", () => {
  const result = release(["3/4/1"]);
  expect(result.industries.get("manufacturing")).toEqual({ status: "normal", net: 2, n: 8 });
  expect(result.all).toEqual({ status: "normal", net: 2, n: 40 });
  expect(result.shares).toEqual({ status: "normal", good: 11, same: 20, bad: 9, n: 40 });
});

test("answer counts are given up before an industry is: with them, 1/7/0 is known to its one 好転 firm", () => {
  const result = release(["1/7/0", "0/8/0", "0/8/0", "0/8/0", "0/8/0"]);
  expect(result.shares).toEqual({ status: "suppressed" });
  expect(withheld(result)).toEqual([]);
  expect(result.all.status).toBe("normal");
});

test("where everybody agrees nothing is published", () => {
  const result = release(industries.map(() => "0/0/8"));
  expect(withheld(result)).toEqual(industries);
  expect([result.all.status, result.shares.status]).toEqual(["suppressed", "suppressed"]);
});

test("fewer answers than the minimum in all: nothing is published", () => {
  expect(release(["1/1/1", "0/1/0", "0/0/0", "0/0/0", "0/0/0"]).all).toEqual({ status: "suppressed" });
});

test("nobody answered: everything is missing", () => {
  const result = release(industries.map(() => "0/0/0"));
  expect([result.all.status, result.shares.status, ...withheld(result)]).toEqual(["missing", "missing"]);
});

test("a sole industry takes the pooled balance with it", () => {
  const result = release(["0/0/8", "0/0/0", "0/0/0", "0/0/0", "0/0/0"]);
  expect(result.all).toEqual({ status: "suppressed" });
});

function published(result: BalanceRelease) {
  return {
    industries: new Map([...result.industries].map(([id, cell]) => [id, cell.status === "normal" ? cell.net : null])),
    all: result.all.status === "normal" ? result.all.net : null,
    good: result.shares.status === "normal" ? result.shares.good : null,
  };
}

/** A quarter of 40 firms: response, mood and unanimity differ from quarter to quarter. */
function randomQuarter(seed: number) {
  const random = randomNumbers(seed);
  const response = [0.5, 0.7, 0.9, 1][Math.floor(random() * 4)] ?? 1;
  const good = random() * random();
  const bad = random() < 0.2 ? 0.9 * (1 - good) : random() * (1 - good);
  const answers = industries.map(() => {
    const counts = [0, 0, 0];
    for (let firm = 0; firm < 8; firm++) {
      if (random() >= response) continue;
      const draw = random();
      const answer = draw < good ? 0 : draw < good + bad ? 2 : 1;
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
    return counts.join("/");
  });
  return tableOf(...answers);
}

const quarters = Array.from({ length: 2000 }, (_, seed) => randomQuarter(seed));
const releases = quarters.map((table) =>
  discloseBalance(table, { policy: defaultPolicy, previouslyWithheld: new Set() }),
);

test("the attacker finds nothing in 2,000 random quarters", { timeout: 60_000 }, () => {
  const breaches = releases.flatMap((result, position) =>
    attackBalance(published(result), quarters[position]?.industries ?? new Map(), defaultPolicy.di.minimumFrequency),
  );
  expect(breaches).toEqual([]);
});

test("2,000 random quarters try every kind of pattern", () => {
  const seen = new Set(
    releases.map((result) => `${withheld(result).length} ${result.all.status} ${result.shares.status}`),
  );
  expect(seen.size).toBeGreaterThanOrEqual(10);
});

test("no pattern withholds more than one cell above the smallest that the attacker accepts", {
  timeout: 60_000,
}, () => {
  const excess = releases.slice(0, 400).map((result, position) => {
    const truth = quarters[position]?.industries ?? new Map<string, AnswerCounts>();
    const used = withheld(result).length + (result.all.status === "suppressed" ? 1 : 0);
    return used - smallestSafe(truth, used);
  });
  expect(Math.max(...excess)).toBeLessThanOrEqual(1);
});

/** By brute force: the number of cells (industries and the pooled one) of the smallest pattern that keeps the rules and withstands the attacker. */
function smallestSafe(truth: ReadonlyMap<string, AnswerCounts>, atMost: number): number {
  const answered = [...truth].filter(([, { good, same, bad }]) => good + same + bad > 0).map(([id]) => id);
  const tooFew = answered.filter((id) => size(truth.get(id)) < defaultPolicy.di.minimumFrequency);
  for (let cells = 0; cells < atMost; cells++) {
    for (const choice of combinations([...answered, "all"], cells)) {
      if (!tooFew.every((id) => choice.includes(id))) continue;
      const nets = [...truth].map(([id, { good, bad }]): [string, number | null] => [
        id,
        choice.includes(id) ? null : good - bad,
      ]);
      const all = choice.includes("all")
        ? null
        : [...truth.values()].reduce((net, { good, bad }) => net + good - bad, 0);
      if (attackBalance({ industries: new Map(nets), all, good: null }, truth, 5).length === 0) return cells;
    }
  }
  return atMost;
}

function size(counts: AnswerCounts | undefined): number {
  return counts === undefined ? 0 : counts.good + counts.same + counts.bad;
}

test("publishing any industry that is withheld lets the attacker succeed, or breaks the minimum, wherever it was needed", {
  timeout: 60_000,
}, () => {
  const needless = releases.flatMap((result, position) => {
    const truth = quarters[position]?.industries ?? new Map<string, AnswerCounts>();
    const cells = withheld(result);
    if (cells.length !== 2 || result.all.status !== "normal") return [];
    return cells.filter((id) => {
      const open = published(result);
      open.industries.set(id, (truth.get(id)?.good ?? 0) - (truth.get(id)?.bad ?? 0));
      return size(truth.get(id)) >= 5 && attackBalance({ ...open, good: null }, truth, 5).length === 0;
    });
  });
  expect(needless).toEqual([]);
});
