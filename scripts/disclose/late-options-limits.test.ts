import { expect, test } from "vitest";
import type { OptionCell, OptionRelease } from "../model.ts";
import { defaultPolicy } from "./default-policy.ts";
import { disclose } from "./disclose.ts";
import { holdLateOptions, holdLateResponse, holdTopOptions } from "./late-options.ts";

/** The limits of the rule, one by one. "5 x 0" = counts of a, b, c …, x withheld, - nobody; "5/3" with a first count, "5/x" without. */
function releaseOf(n: number | null, text: string): OptionRelease {
  const cells = text.split(" ").map((part, index): [string, OptionCell] => {
    const [count = "", first] = part.split("/");
    const id = "abcdef".charAt(index);
    if (count === "x") return [id, { status: "suppressed" }];
    if (count === "-") return [id, { status: "missing" }];
    return [
      id,
      { status: "normal", count: Number(count), first: first === undefined || first === "x" ? null : Number(first) },
    ];
  });
  return { n, options: new Map(cells), merged: [] };
}

interface Case {
  readonly name: string;
  readonly before: readonly [n: number | null, text: string];
  readonly now: readonly [n: number | null, text: string];
  readonly answered?: number;
  readonly minimumNew?: number;
  readonly minimumCount?: number;
  readonly comes: boolean;
}

const cases: readonly Case[] = [
  {
    name: "the policy's number of late answers is enough",
    before: [30, "15 10"],
    now: [36, "18 13"],
    minimumNew: 6,
    comes: true,
  },
  { name: "one fewer is not", before: [30, "15 10"], now: [36, "18 13"], minimumNew: 7, comes: false },
  { name: "a count of the policy's minimum", before: [30, "15 10"], now: [38, "19 14"], minimumCount: 4, comes: true },
  { name: "one below it", before: [30, "15 10"], now: [38, "19 13"], minimumCount: 4, comes: false },
  { name: "all but one of the late ones chose it: he knows", before: [30, "15 10"], now: [34, "18 13"], comes: false },
  { name: "all but two did not tell", before: [30, "15 10"], now: [35, "18 13"], comes: true },
  { name: "an option that nobody chose again", before: [30, "15 10"], now: [36, "18 10"], comes: true },
  { name: "nobody of them chose anything", before: [30, "15 10"], now: [36, "15 10"], comes: false },
  { name: "a count that fell", before: [30, "15 10"], now: [36, "19 9"], comes: false },
  {
    name: "today's question is withheld whole",
    before: [30, "15 10"],
    now: [null, "18 13"],
    answered: 36,
    comes: false,
  },
  { name: "an option more", before: [30, "15 10"], now: [36, "18 13 3"], comes: false },
  { name: "an option more that nobody chose", before: [30, "15 10"], now: [36, "18 13 0"], comes: false },
  { name: "an option fewer", before: [30, "15 10 5"], now: [36, "18 13"], comes: false },
  { name: "one withheld in both stays so", before: [30, "15 10 x"], now: [36, "18 13 x"], comes: true },
  { name: "one opens", before: [30, "15 10 x"], now: [36, "18 13 3"], comes: false },
  { name: "one closes", before: [30, "15 10 5"], now: [36, "18 13 x"], comes: false },
  { name: "a first count opens", before: [30, "15/x 10/4"], now: [36, "18/5 13/7"], comes: false },
  { name: "a first count closes", before: [30, "15/5 10/4"], now: [36, "18/x 13/7"], comes: false },
  { name: "first counts withheld in both", before: [30, "15/x 10/x"], now: [36, "18/x 13/x"], comes: true },
  { name: "all but one put it first", before: [30, "15/5 10/4"], now: [37, "19/8 14/5"], comes: false },
  { name: "nobody had answered", before: [0, "- -"], now: [8, "5 3"], comes: true },
];

test.each(cases)("$name: does the new figure come? $comes", (one) => {
  const published = releaseOf(...one.before);
  const fresh = disclose(releaseOf(...one.now));
  const policy = {
    ...defaultPolicy,
    lateAnswers: { minimumNew: one.minimumNew ?? 3 },
    counts: { ...defaultPolicy.counts, minimumCount: one.minimumCount ?? 3 },
  };
  const answered = one.answered ?? one.now[0] ?? 0;
  const held = holdLateOptions({ published, fresh, answered, parentBehind: false, policy });
  expect(held.release).toEqual(one.comes ? fresh : published);
  expect(held.hold === null).toBe(one.comes);
});

test("options of the same number but another name are held", () => {
  const published = releaseOf(30, "15 10");
  const fresh = disclose({
    ...releaseOf(36, "18 13"),
    options: new Map([...releaseOf(36, "18 13").options].map(([id, cell]) => [id === "b" ? "z" : id, cell])),
  });
  const held = holdLateOptions({ published, fresh, answered: 36, parentBehind: false, policy: defaultPolicy });
  expect(held.release).toEqual(published);
});

test("six late answers lack none; they are held for what they tell", () => {
  const held = holdLateOptions({
    published: releaseOf(30, "15 10"),
    fresh: disclose(releaseOf(36, "21 10")),
    answered: 36,
    parentBehind: false,
    policy: defaultPolicy,
  });
  expect(held.hold).toEqual({ late: 6, lacking: 0, mixed: false });
});

test("no most named problem stays none", () => {
  const held = holdTopOptions({
    published: new Map([["retail", null]]),
    fresh: new Map([["retail", disclose(["a"])]]),
    corrected: false,
  });
  expect([...held]).toEqual([["retail", null]]);
});

test("an industry that the response table did not have comes in at once", () => {
  const published = new Map([["retail", { asked: 8, answered: 5 }]]);
  const fresh = new Map([
    ["retail", { asked: 8, answered: 7 }],
    ["services", { asked: 8, answered: 2 }],
  ]);
  expect([...holdLateResponse(published, fresh, defaultPolicy)].map(([, { answered }]) => answered)).toEqual([5, 2]);
  const more = new Map([["retail", { asked: 9, answered: 5 }]]);
  expect(holdLateResponse(published, more, defaultPolicy)).toEqual(more);
});
