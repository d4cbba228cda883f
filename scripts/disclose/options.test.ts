import { expect, test } from "vitest";
import type { OptionRelease } from "../model.ts";
import { defaultPolicy } from "./default-policy.ts";
import { discloseOptions, type OptionQuestion } from "./options.ts";
import { discloseTopOption } from "./top-option.ts";

const options = ["a", "b", "c", "d", "other"];

/** `firms("a b", 3)` = three firms that chose a and b, a first. */
function firms(choice: string, count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, () => choice.split(" ").filter((id) => id !== ""));
}

function release(
  selections: readonly (readonly (readonly string[])[])[],
  more: Partial<OptionQuestion> = {},
): OptionRelease {
  const question = { options, other: "other", kind: "multiple" as const, ranked: false, follows: null, ...more };
  return discloseOptions({ ...question, selections: selections.flat() }, defaultPolicy);
}

/** `a 5 | b x | other 3`, with `(first)` where it is ranked. */
function printed({ options }: OptionRelease): string {
  return [...options]
    .map(([id, cell]) => {
      if (cell.status !== "normal") return `${id} ${cell.status === "suppressed" ? "x" : "-"}`;
      return cell.first === null ? `${id} ${cell.count}` : `${id} ${cell.count}(${cell.first})`;
    })
    .join(" | ");
}

const multiple = [
  {
    name: "everybody named it and only one other was named: both are withheld",
    input: [firms("a b", 3), firms("a", 5)],
    out: "a x | b x | c 0 | d 0 | other 0",
  },
  {
    name: "counts of 3 or more and 0 are printed",
    input: [firms("a b", 3), firms("c", 4)],
    out: "a 3 | b 3 | c 4 | d 0 | other 0",
  },
  {
    name: "a count of 2 goes into その他 with another small one",
    input: [firms("a", 6), firms("b", 2), firms("c", 1)],
    out: "a 6 | d 0 | other 3",
  },
  {
    name: "その他 counts firms, not mentions",
    input: [firms("a", 4), firms("b c", 2), firms("d", 1), firms("a", 2)],
    out: "a 6 | other 3",
  },
  {
    name: "a small その他 takes the next smallest with it",
    input: [firms("a", 6), firms("c", 3), firms("other", 2)],
    out: "a 6 | b 0 | d 0 | other 5",
  },
  {
    name: "of two equally small ones the first on the form goes",
    input: [firms("a", 6), firms("c", 3), firms("d", 3), firms("other", 1)],
    out: "a 6 | b 0 | d 3 | other 4",
  },
  {
    name: "everybody named it: withheld, and the smallest other with it",
    input: [firms("a b", 3), firms("a c", 4)],
    out: "a x | b x | c 4 | d 0 | other 0",
  },
  {
    name: "all but one named it: he would know all others",
    input: [firms("a b", 3), firms("a c", 4), firms("c", 1)],
    out: "a x | b x | c 5 | d 0 | other 0",
  },
  {
    name: "all but two named it: printed",
    input: [firms("a b", 3), firms("a c", 4), firms("c", 2)],
    out: "a 7 | b 3 | c 6 | d 0 | other 0",
  },
  {
    name: "everybody named only this: the whole question is withheld",
    input: [firms("a", 8)],
    out: "a x | b x | c x | d x | other x",
  },
  {
    name: "five answers are enough",
    input: [firms("a", 2), firms("a b", 1), firms("b", 2)],
    out: "a 3 | b 3 | c 0 | d 0 | other 0",
  },
  { name: "four answers are too few", input: [firms("a b", 4)], out: "a x | b x | c x | d x | other x" },
  { name: "nobody answered", input: [], out: "a - | b - | c - | d - | other -" },
  {
    name: "nobody chose enough to merge with",
    input: [firms("", 6), firms("a", 2)],
    out: "a x | b x | c x | d x | other x",
  },
];
for (const { name, input, out } of multiple) {
  test(`multiple choice: ${name}`, () => expect(printed(release(input))).toBe(out));
}

const single = [
  { name: "3 and 5 of 8", input: [firms("a", 3), firms("b", 5)], out: "a 3 | b 5 | c 0 | d 0 | other 0" },
  {
    name: "the small ones together are その他",
    input: [firms("a", 5), firms("b", 2), firms("c", 2)],
    out: "a 5 | d 0 | other 4",
  },
  { name: "everybody agrees: withheld", input: [firms("a", 8)], out: "a x | b x | c x | d x | other x" },
  {
    name: "all but two agree: その他 would hold everybody",
    input: [firms("a", 6), firms("b", 2)],
    out: "a x | b x | c x | d x | other x",
  },
  {
    name: "five answers are enough, if they can be told apart",
    input: [firms("a", 2), firms("b", 3)],
    out: "a x | b x | c x | d x | other x",
  },
];
for (const { name, input, out } of single) {
  test(`single choice: ${name}`, () => expect(printed(release(input, { kind: "single" }))).toBe(out));
}

test("where the form has no その他, a made one stands last", () => {
  const result = release([firms("a", 6), firms("b", 2), firms("c", 2)], { options: ["a", "b", "c"], other: null });
  expect(printed(result)).toBe("a 6 | other 4");
  expect(result.merged).toEqual(["b", "c"]);
});

test("merged options are listed in form order and n stands beside the question", () => {
  const result = release([firms("a", 6), firms("d", 2), firms("b", 1)]);
  expect(result.merged).toEqual(["b", "d"]);
  expect(result.n).toBe(9);
});

test("a withheld question has no n and names nothing merged; an unanswered one has 0", () => {
  const cells = (status: "suppressed" | "missing") => new Map(options.map((id) => [id, { status }]));
  expect(release([firms("a", 8)])).toEqual({ n: null, options: cells("suppressed"), merged: [] });
  expect(release([])).toEqual({ n: 0, options: cells("missing"), merged: [] });
});

test("where counts of 1 are printed, a single choice that all but one made is withheld all the same", () => {
  const question = { options, other: "other", kind: "single" as const, ranked: false, follows: null };
  const loose = { ...defaultPolicy, counts: { ...defaultPolicy.counts, minimumCount: 1 } };
  const ask = (...input: readonly (readonly (readonly string[])[])[]) =>
    discloseOptions({ ...question, selections: input.flat() }, loose).n;
  expect(ask(firms("a", 7), firms("b", 1))).toBeNull();
  expect(ask(firms("a", 6), firms("b", 2))).toBe(8);
});

const ranked = [
  {
    name: "all that ranked put it first, though some named nothing",
    input: [firms("a b", 6), firms("", 3)],
    out: "a 6 | b 6 | c 0(0) | d 0(0) | other 0(0)",
  },
  {
    name: "first counts of 3 or more",
    input: [firms("a b", 4), firms("b a", 5), firms("c", 3)],
    out: "a 9(4) | b 9(5) | c 3(3) | d 0(0) | other 0(0)",
  },
  {
    name: "a first count of 1 is withheld with the smallest other",
    input: [firms("a b", 5), firms("b a", 1), firms("c", 4)],
    out: "a 6(5) | b 6 | c 4 | d 0(0) | other 0(0)",
  },
  {
    name: "two small ones of 3 together cover each other",
    input: [firms("a b", 6), firms("b a", 2), firms("c b", 1), firms("a c", 2), firms("d", 3)],
    out: "a 10(8) | b 9 | c 3 | d 3(3) | other 0(0)",
  },
  {
    name: "two small ones of 2 together do not",
    input: [firms("a b", 6), firms("b a", 1), firms("c b", 1), firms("d c", 4)],
    out: "a 7(6) | b 8 | c 5 | d 4 | other 0(0)",
  },
  {
    name: "all but one put it first",
    input: [firms("a b", 7), firms("a c", 4), firms("b", 1), firms("c", 0)],
    out: "a x | b 8 | c x | d 0(0) | other 0(0)",
  },
];
for (const { name, input, out } of ranked) {
  test(`ranked: ${name}`, () => expect(printed(release(input, { ranked: true }))).toBe(out));
}

test("kinds of investment are withheld where the number of investing firms is", () => {
  const investment = release([firms("a", 8)], { kind: "single" });
  const input = [firms("a b", 4), firms("c", 4)];
  expect(release(input, { follows: { release: investment, options: ["a"] } }).n).toBeNull();
  const open = release([firms("a", 8), firms("b", 5)], { kind: "single" });
  expect(release(input, { follows: { release: open, options: ["a"] } }).n).toBe(8);
  const partly = release([firms("a b", 3), firms("a c", 4)]);
  expect(release(input, { follows: { release: partly, options: ["b", "c"] } }).n).toBeNull();
  expect(release(input, { follows: { release: partly, options: ["none"] } }).n).toBeNull();
  expect(release(input, { follows: { release: partly, options: ["c"] } }).n).toBe(8);
});

const tops = [
  { name: "named by 3 of 5", input: [firms("a", 3), firms("b", 2)], out: ["a"] },
  { name: "named by 2 of 5", input: [firms("a", 2), firms("b", 2), firms("c", 1)], out: null },
  { name: "only four answers", input: [firms("a", 4)], out: null },
  { name: "ties are all listed", input: [firms("b a", 3), firms("c", 2)], out: ["a", "b"] },
  { name: "counted in その他 for all industries", input: [firms("d", 5)], out: null },
  { name: "nobody named anything", input: [firms("", 5)], out: null },
];
for (const { name, input, out } of tops) {
  test(`top option: ${name}`, () =>
    expect(discloseTopOption(options, input.flat(), ["d"], defaultPolicy)).toEqual(out));
}
