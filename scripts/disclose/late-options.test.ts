import { expect, test } from "vitest";
import type { OptionCell, OptionRelease, Response } from "../model.ts";
import { defaultPolicy as policy } from "./default-policy.ts";
import { disclose } from "./disclose.ts";
import { holdLateOptions, holdLateResponse, holdTopOptions } from "./late-options.ts";

/** "5 x 0" = counts of the options a, b, c …, x withheld; "5/3" with a first count. */
function releaseOf(n: number | null, text: string): OptionRelease {
  const cells = text.split(" ").map((part, index): [string, OptionCell] => {
    const [count = "", first] = part.split("/");
    if (count === "x") return [String.fromCharCode(97 + index), { status: "suppressed" }];
    return [
      String.fromCharCode(97 + index),
      { status: "normal", count: Number(count), first: first === undefined ? null : Number(first) },
    ];
  });
  return { n, options: new Map(cells), merged: [] };
}

const published = releaseOf(30, "15 10 5");
const cases = [
  { name: "as many answers as before", before: published, now: [30, "15 10 5"], comes: true },
  { name: "a correction", before: published, now: [30, "14 11 5"], comes: true },
  { name: "an answer taken back", before: published, now: [29, "14 10 5"], comes: true },
  { name: "one late answer", before: published, now: [31, "16 10 5"], comes: false },
  { name: "two late answers", before: published, now: [32, "16 11 5"], comes: false },
  { name: "three alike", before: published, now: [33, "18 10 5"], comes: false },
  { name: "three of which one option has one", before: published, now: [33, "17 11 5"], comes: false },
  { name: "four of which three and one", before: published, now: [34, "18 11 5"], comes: false },
  { name: "six of which three and three", before: published, now: [36, "18 13 5"], comes: true },
  { name: "six that chose nothing", before: published, now: [36, "15 10 5"], comes: false },
  { name: "six, but another option is withheld now", before: published, now: [36, "18 x 5"], comes: false },
  { name: "six that open a withheld option", before: releaseOf(30, "15 x x"), now: [36, "18 13 5"], comes: false },
  {
    name: "six with a first count of one",
    before: releaseOf(30, "15/8 10/7 5/0"),
    now: [36, "18/11 13/8 5/0"],
    comes: false,
  },
  {
    name: "six with first counts of three",
    before: releaseOf(30, "15/8 10/7 5/0"),
    now: [36, "18/11 13/10 5/0"],
    comes: true,
  },
  { name: "a question that was withheld whole", before: releaseOf(null, "x x x"), now: [36, "18 13 5"], comes: true },
] as const;

test.each(cases)("$name: does the new figure come? $comes", ({ before, now: [n, text], comes }) => {
  const fresh = disclose(releaseOf(n, text));
  const held = holdLateOptions({ published: before, fresh, answered: n, parentBehind: false, policy });
  expect(held.release).toEqual(comes ? fresh : before);
  expect(held.behind).toBe(!comes);
});

test("a question that follows another waits for it, and a withheld one for its answers", () => {
  const fresh = disclose(releaseOf(36, "18 13 5"));
  expect(holdLateOptions({ published, fresh, answered: 36, parentBehind: true, policy }).release).toEqual(published);
  const withheld = disclose(releaseOf(null, "x x x"));
  expect(holdLateOptions({ published, fresh: withheld, answered: 31, parentBehind: false, policy }).hold).toEqual({
    late: 1,
    lacking: 2,
    mixed: false,
  });
  expect(holdLateOptions({ published: null, fresh, answered: 36, parentBehind: false, policy }).release).toBe(fresh);
});

test("the most named problems of an industry stay as published, unless the answers were corrected", () => {
  const fresh = new Map([
    ["retail", disclose(["a", "b"])],
    ["services", disclose(["c"])],
    ["wholesale", disclose(["a"])],
  ]);
  const before = new Map<string, readonly string[] | null>([
    ["retail", ["a"]],
    ["services", null],
  ]);
  const stays = new Map<string, readonly string[] | null>([
    ["retail", ["a"]],
    ["services", null],
    ["wholesale", ["a"]],
  ]);
  expect(holdTopOptions({ published: before, fresh, corrected: false })).toEqual(stays);
  expect(holdTopOptions({ published: before, fresh, corrected: true })).toBe(fresh);
  expect(holdTopOptions({ published: null, fresh, corrected: false })).toBe(fresh);
});

test("the most named problem goes where today's policy forbids it", () => {
  const before = new Map([["i0", ["a"]]]);
  expect(holdTopOptions({ published: before, fresh: new Map([["i0", null]]), corrected: false })).toEqual(
    new Map([["i0", null]]),
  );
});

test("the response table follows three late answers of an industry, or one taken back", () => {
  const table = (...answered: readonly number[]): ReadonlyMap<string, Response> =>
    new Map(answered.map((count, index) => [`i${index}`, { asked: 8, answered: count }]));
  expect(holdLateResponse(table(4, 4, 4, 4), table(5, 6, 7, 3), policy)).toEqual(table(4, 4, 7, 3));
  expect(holdLateResponse(null, table(5), policy)).toEqual(table(5));
});
