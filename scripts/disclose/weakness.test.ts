import { expect, test } from "vitest";
import type { Observer, Requirement } from "./requirements.ts";
import { findWeakness } from "./weakness.ts";

/** total = a + b + c, in the order a, b, c, total. */
const line = [1, 1, 1, -1];

/** "xx--" = which cells are hidden. */
const hidden = (text: string) => [...text].map((mark) => mark === "x");

function must(up: number, down: number, more: Partial<Requirement> = {}): Requirement {
  return { combination: new Map([[0, 1]]), up, down, either: false, whole: false, ...more };
}

interface Case {
  readonly name: string;
  readonly hidden: string;
  readonly room?: readonly number[];
  readonly must: Requirement;
  readonly removable?: string;
  readonly out: readonly number[] | null;
}

function remediesOf(one: Case, relations: readonly (readonly number[])[] = [line]) {
  const observer: Observer = { standsIn: null, room: one.room ?? [50, 20, 30, 100], requirements: [one.must] };
  return findWeakness(relations, hidden(one.hidden), [observer], hidden(one.removable ?? "xxxx"))?.remedies ?? null;
}

const both = { either: true } as const;
const whole = { whole: true } as const;

const cases: readonly Case[] = [
  { name: "exactly the distance on both sides is enough", hidden: "xx--", must: must(20, 50), out: null },
  {
    name: "one less above is not: a further part or the total would help",
    hidden: "xx--",
    must: must(21, 0),
    out: [2, 3],
  },
  { name: "below nothing there is nothing: no cell helps", hidden: "xx--", must: must(0, 51), out: [] },
  {
    name: "a part without anything to lose lets no other grow",
    hidden: "xx--",
    room: [50, 20, 0, 70],
    must: must(21, 0),
    out: [3],
  },
  { name: "only cells that can be withheld help", hidden: "xx--", must: must(21, 0), removable: "xxx-", out: [2] },
  { name: "none of them can: no remedy", hidden: "xx--", must: must(21, 0), removable: "xx--", out: [] },
  { name: "a cell alone in its relation is known", hidden: "x---", must: must(1, 1), out: [1, 2, 3] },
  { name: "with its total hidden it may be anything above", hidden: "x--x", must: must(1e9, 0), out: null },
  { name: "one of both ways is enough where the policy says so", hidden: "xx--", must: must(21, 50, both), out: null },
  { name: "the other way, too", hidden: "xx--", must: must(20, 51, both), out: null },
  { name: "none of both", hidden: "xx--", must: must(21, 51, both), out: [2, 3] },
  { name: "whole units may be moved", hidden: "xx--", must: must(1, 1, whole), out: null },
  { name: "without end is far enough, whole or not", hidden: "x--x", must: must(1, 0, whole), out: null },
  { name: "nothing has to stay open", hidden: "----", must: must(0, 0), out: null },
];

test.each(cases)("$name", (one) => expect(remediesOf(one)).toEqual(one.out));

const parts = [1, 2, 0, -1];

test("what grows only by fractions is no proof for counts: every cell may help", () => {
  // 2 × a + 3 × b is known, b = 1: a can grow by 1.5.
  const relation = [[2, 3, 0, 0]];
  const one = { name: "", hidden: "xx--", room: [1, 1, 0, 0], out: null };
  expect(remediesOf({ ...one, must: must(1, 0) }, relation)).toBeNull();
  expect(remediesOf({ ...one, must: must(1, 0, whole) }, relation)).toEqual([2, 3]);
  expect(remediesOf({ ...one, must: must(1, 0, { ...whole, ...both }) }, relation)).toEqual([2, 3]);
  expect(remediesOf({ ...one, removable: "---x", must: must(1, 0, whole) }, relation)).toEqual([3]);
});

test("the factor of a relation counts: two units of one part are one of the other", () => {
  const one = { name: "", hidden: "xx--", room: [50, 20, 0, 90], out: null };
  expect(remediesOf({ ...one, must: must(40, 0) }, [parts])).toBeNull();
  expect(remediesOf({ ...one, must: must(41, 0) }, [parts])).toEqual([3]);
});

const unmet: Observer = { standsIn: [1, 2], room: [50, 20, 30, 100], requirements: [must(21, 0)] };
const views = [
  { name: "who stands in no hidden cell knows what an outsider knows", pattern: "x--x", standsIn: [1, 2], out: null },
  { name: "who stands in a hidden cell may know more", pattern: "xx--", standsIn: [1, 2], out: [2, 3] },
  { name: "who stands in one of several hidden ones does, too", pattern: "xx--", standsIn: [1], out: [2, 3] },
  { name: "who stands nowhere knows what an outsider knows", pattern: "xx--", standsIn: [], out: null },
] as const;

test.each(views)("$name", ({ pattern, standsIn, out }) => {
  const observer = { ...unmet, standsIn, requirements: [must(pattern === "x--x" ? 0 : 21, 51)] };
  expect(findWeakness([line], hidden(pattern), [observer], hidden("xxxx"))?.remedies ?? null).toEqual(out);
});

test("the first observer and requirement that fail are told", () => {
  const met: Observer = { standsIn: null, room: [50, 20, 30, 100], requirements: [must(20, 0), must(0, 50)] };
  const second: Observer = { ...met, requirements: [must(20, 0), must(21, 0)] };
  expect(findWeakness([line], hidden("xx--"), [met, met], hidden("xxxx"))).toBeNull();
  expect(findWeakness([line], hidden("xx--"), [met, second], hidden("--x-"))).toEqual({ remedies: [2] });
  expect(findWeakness([line], hidden("xx--"), [], hidden("xxxx"))).toBeNull();
});
