import { expect, test } from "vitest";
import { protect } from "../disclose/engine.ts";
import type { ProtectionRequest } from "../disclose/request.ts";
import { combinations } from "./combinations.ts";

/** DI tables through the API, against a judge that tries every answer of every firm. Source: disclosure.md §2 rows 1–3, §4. */

type Counts = { readonly good: number; readonly same: number; readonly bad: number };
type AnswersRequest = Extract<ProtectionRequest, { kind: "answers" }>;

const MINIMUM = 5;

/** "0/1/7" = good/same/bad. */
function groups(...answers: readonly string[]): Readonly<Record<string, Counts>> {
  return Object.fromEntries(
    answers.map((text, index) => {
      const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
      return ["abcdef".charAt(index), { good, same, bad }];
    }),
  );
}

const ask = (answers: readonly string[], more: Partial<AnswersRequest> = {}) =>
  protect({ kind: "answers", groups: groups(...answers), ...more });
const withheld = (result: ReturnType<typeof ask>) =>
  result.cells.filter(({ decision }) => decision !== "published").map(({ id, decision }) => `${id} ${decision}`);

const cases = [
  { name: "ordinary answers", answers: ["2/4/2", "3/3/2", "1/4/3"], out: [] },
  { name: "five answers are enough", answers: ["2/2/1", "3/3/2", "1/4/3"], out: [] },
  {
    name: "four answers take another one",
    answers: ["1/2/1", "3/3/2", "1/4/3"],
    out: ["a primary", "b complementary"],
  },
  { name: "everybody 悪化", answers: ["0/0/8", "3/3/2", "1/4/2"], out: ["a primary", "c complementary"] },
  { name: "everybody 好転", answers: ["8/0/0", "3/3/2", "1/4/3"], out: ["a primary", "b complementary"] },
  { name: "everybody 不変 may be any of five tables", answers: ["0/8/0", "3/3/2", "1/4/3"], out: [] },
  {
    name: "the one 不変 firm knows all others",
    answers: ["0/1/7", "3/3/2", "1/4/3"],
    out: ["a primary", "b complementary"],
  },
  {
    name: "the one 好転 firm knows all others",
    answers: ["1/0/7", "3/3/2", "1/4/3"],
    out: ["a primary", "b complementary"],
  },
  { name: "two 不変 firms do not", answers: ["0/2/6", "3/3/2", "1/4/3"], out: [] },
  { name: "1/7/0 without a bar", answers: ["1/7/0", "3/3/2", "1/4/3"], out: [] },
  {
    name: "with the answer counts all would be known, so they go",
    answers: ["1/7/0", "0/8/0", "0/8/0"],
    out: ["shares complementary"],
  },
  { name: "two small groups", answers: ["1/2/1", "0/3/1", "3/3/2"], out: ["a primary", "b primary"] },
  {
    name: "two groups that agree with each other",
    answers: ["0/0/3", "0/0/4", "3/3/2"],
    out: ["a primary", "b primary", "c complementary"],
  },
  {
    name: "a group without an answer covers nothing",
    answers: ["1/2/1", "0/0/0", "3/3/2"],
    out: ["a primary", "c complementary"],
  },
  {
    name: "one group alone takes the total with it",
    answers: ["0/0/8"],
    out: ["a primary", "total complementary", "shares complementary"],
  },
  {
    name: "too few in all",
    answers: ["1/1/0", "1/1/0"],
    out: ["a primary", "b primary", "total primary", "shares complementary"],
  },
  { name: "nobody answered", answers: ["0/0/0", "0/0/0"], out: [] },
  {
    name: "everybody agrees",
    answers: ["0/0/6", "0/0/6"],
    out: ["a primary", "b primary", "total complementary", "shares complementary"],
  },
] as const;

test.each(cases)("DI: $name", { timeout: 60_000 }, ({ answers, out }) => {
  const result = ask(answers);
  expect(withheld(result)).toEqual(out);
  const counts = groups(...answers);
  const hidden = new Set(result.cells.filter(({ decision }) => decision !== "published").map(({ id }) => id));
  expect(isSafe(counts, hidden)).toBe(true);
  const used = [...hidden].filter((id) => id !== "shares").length;
  expect(used).toBeLessThanOrEqual(fewest(counts) + 1);
});

const variants = [
  {
    name: "the group of last quarter is taken again",
    answers: ["1/2/1", "3/3/2", "1/4/3"],
    more: { withheldBefore: ["c"] },
    out: ["a primary", "c complementary"],
  },
  {
    name: "no total: nothing to subtract from",
    answers: ["1/2/1", "3/3/2"],
    more: { total: false },
    out: ["a primary"],
  },
  { name: "no shares asked for", answers: ["1/7/0", "0/8/0", "0/8/0"], more: { shares: false }, out: [] },
  { name: "a lower minimum", answers: ["1/1/1", "3/3/2"], more: { policy: { di: { minimumFrequency: 3 } } }, out: [] },
  {
    name: "a change of a withheld DI inherits x, that of a printed one does not",
    answers: ["1/2/1", "3/3/2", "1/4/3"],
    more: {
      derived: {
        "a change": { uses: ["a"] },
        "c change": { uses: ["c"] },
        "c mean": { uses: ["c"], othersPrinted: false },
      },
    },
    out: ["a primary", "b complementary", "a change complementary", "c mean complementary"],
  },
] satisfies readonly {
  name: string;
  answers: readonly string[];
  more: Partial<AnswersRequest>;
  out: readonly string[];
}[];

test.each(variants)("DI: $name", ({ answers, more, out }) => {
  expect(withheld(ask(answers, more))).toEqual(out);
});

const late = [
  { name: "one late answer is held", now: ["2/4/3", "3/3/2"], reasons: ["held"], nets: [0, 1] },
  { name: "three late answers that agree are held", now: ["2/4/5", "3/3/2"], reasons: ["held"], nets: [0, 1] },
  { name: "three that differ are shown", now: ["3/5/3", "3/3/2"], reasons: [], nets: [0, 1] },
  { name: "a correction is shown at once", now: ["3/3/2", "3/3/2"], reasons: [], nets: [1, 1] },
] as const;

test.each(late)("DI: $name", ({ now, reasons, nets }) => {
  const { cells } = ask(now, { published: groups("2/4/2", "3/3/2"), shares: false });
  expect(cells.slice(0, 2).map(({ shown }) => shown?.net)).toEqual(nets);
  expect(cells[0]?.reasons).toEqual(reasons);
});

/** Does anybody know that all others of a group answered alike, or a withheld DI (an outsider any, a firm one below the minimum)? */
function isSafe(counts: Readonly<Record<string, Counts>>, hidden: ReadonlySet<string>): boolean {
  const names = Object.keys(counts);
  const truth = names.map((name) => counts[name] ?? { good: 0, same: 0, bad: 0 });
  const observers = names.flatMap((_, group) =>
    ANSWERS.filter((answer) => (truth[group]?.[answer] ?? 0) > 0).map((answer) => ({ group, answer })),
  );
  return [null, ...observers].every((observer) => {
    const others = truth.map((one, group) =>
      observer?.group === group ? { ...one, [observer.answer]: one[observer.answer] - 1 } : one,
    );
    const fitting = tablesLike(others, names, hidden);
    return others.every((own, group) => {
      const size = total(own);
      if (size === 0) return true;
      const seen = fitting.map((table) => table[group] ?? own);
      const isUnanimous = Math.max(own.good, own.same, own.bad) === size;
      if (isUnanimous && seen.every((one) => isEqual(one, own))) return false;
      const isSmall = total(truth[group] ?? own) < MINIMUM;
      if (!hidden.has(names[group] ?? "") || (observer !== null && !isSmall)) return true;
      return new Set(seen.map(({ good, bad }) => good - bad)).size > 1;
    });
  });
}

const ANSWERS = ["good", "same", "bad"] as const;

/** Every table with the same numbers of answers that shows the same figures. */
function tablesLike(
  truth: readonly Counts[],
  names: readonly string[],
  hidden: ReadonlySet<string>,
): readonly (readonly Counts[])[] {
  const all = truth.reduce(add, { good: 0, same: 0, bad: 0 });
  const partial = truth.reduce<readonly (readonly Counts[])[]>(
    (tables, own, group) => {
      const choices = splits(total(own)).filter(
        ({ good, bad }) => hidden.has(names[group] ?? "") || good - bad === own.good - own.bad,
      );
      return tables.flatMap((table) => choices.map((choice) => [...table, choice]));
    },
    [[]],
  );
  return partial.filter((table) => {
    const sum = table.reduce(add, { good: 0, same: 0, bad: 0 });
    return (
      (hidden.has("total") || sum.good - sum.bad === all.good - all.bad) && (hidden.has("shares") || isEqual(sum, all))
    );
  });
}

function splits(size: number): readonly Counts[] {
  return Array.from({ length: size + 1 }, (_, good) =>
    Array.from({ length: size - good + 1 }, (_, bad) => ({ good, same: size - good - bad, bad })),
  ).flat();
}

/** The smallest pattern of groups and total that is safe without answer counts. */
function fewest(counts: Readonly<Record<string, Counts>>): number {
  const names = Object.keys(counts).filter((name) => total(counts[name] ?? { good: 0, same: 0, bad: 0 }) > 0);
  const small = names.filter((name) => total(counts[name] ?? { good: 0, same: 0, bad: 0 }) < MINIMUM);
  for (let size = small.length; size <= names.length + 1; size++) {
    for (const choice of combinations([...names, "total"], size)) {
      if (!small.every((name) => choice.includes(name))) continue;
      if (isSafe(counts, new Set([...choice, "shares"]))) return size;
    }
  }
  return names.length + 1;
}

function total({ good, same, bad }: Counts): number {
  return good + same + bad;
}

function add(a: Counts, b: Counts): Counts {
  return { good: a.good + b.good, same: a.same + b.same, bad: a.bad + b.bad };
}

function isEqual(a: Counts, b: Counts): boolean {
  return a.good === b.good && a.same === b.same && a.bad === b.bad;
}
