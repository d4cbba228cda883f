import { expect, test } from "vitest";
import type { AnswerCounts } from "../model.ts";
import { protectsEverybody } from "./balance-knowledge.ts";

/** "0/1/7" = good/same/bad of the industries a, b, c …; `withheld` and `primary` name some of them. */
interface Case {
  readonly name: string;
  readonly answers: readonly string[];
  readonly withheld?: string;
  readonly primary?: string;
  readonly printed?: "pooled" | "shares" | "neither";
  readonly out: boolean;
}

function isProtected({ answers, withheld = "", primary = withheld, printed = "pooled" }: Case): boolean {
  const table = answers.map((text, index): [string, AnswerCounts] => {
    const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
    return ["abcdef".charAt(index), { good, same, bad }];
  });
  const pattern = { withheld: new Set(withheld), pooled: printed !== "neither", shares: printed === "shares" };
  return protectsEverybody(new Map(table), pattern, new Set(primary));
}

const cases: readonly Case[] = [
  { name: "ordinary answers", answers: ["2/4/2", "3/3/2"], out: true },
  { name: "a printed industry of one answer", answers: ["0/0/8", "3/3/2"], out: false },
  {
    name: "the same beside withheld ones that are mixed",
    answers: ["0/0/8", "1/2/1", "3/3/2"],
    withheld: "bc",
    out: false,
  },
  { name: "all but one, who then knows", answers: ["0/1/7", "3/3/2"], out: false },
  { name: "all but two", answers: ["0/2/6", "3/3/2"], out: true },
  {
    name: "nothing printed of withheld industries tells nothing",
    answers: ["0/0/3", "0/0/4", "3/3/2"],
    withheld: "ab",
    printed: "neither",
    out: true,
  },
  { name: "their total tells", answers: ["0/0/3", "0/0/4", "3/3/2"], withheld: "ab", out: false },
  {
    name: "one withheld industry alone is the total minus the others",
    answers: ["1/2/1", "3/3/2"],
    withheld: "a",
    out: false,
  },
  { name: "even if it is withheld only to cover", answers: ["2/4/2", "3/3/2"], withheld: "a", primary: "", out: false },
  {
    name: "two withheld ones cover each other",
    answers: ["1/2/1", "3/3/2", "2/3/3"],
    withheld: "ab",
    primary: "a",
    out: true,
  },
  {
    name: "a firm alone in its industry works out the other, which may be known where it is only a cover",
    answers: ["0/1/0", "3/3/2", "2/3/3"],
    withheld: "ab",
    primary: "a",
    out: true,
  },
  { name: "but not where it is sensitive itself", answers: ["0/1/0", "1/2/1", "2/3/3"], withheld: "ab", out: false },
  {
    name: "nor where all in it answered alike",
    answers: ["1/0/0", "0/0/8", "3/3/2"],
    withheld: "ab",
    primary: "a",
    out: false,
  },
  { name: "an empty industry has nobody to learn of", answers: ["0/0/0", "3/3/2"], out: true },
  { name: "不変 of all fits five tables", answers: ["0/8/0", "3/3/2"], out: true },
  {
    name: "with answer counts and no 好転 anywhere it does not",
    answers: ["0/8/0", "0/4/4"],
    printed: "shares",
    out: false,
  },
  {
    name: "with answer counts and all 好転 in one other industry neither",
    answers: ["2/6/0", "0/8/0"],
    printed: "shares",
    out: false,
  },
  {
    name: "also behind a third that may hold none of them",
    answers: ["2/6/0", "0/8/0", "3/0/5"],
    printed: "shares",
    out: true,
  },
  { name: "with 好転 to spare it does", answers: ["3/3/2", "0/8/0"], printed: "shares", out: true },
  { name: "without the counts the same is safe", answers: ["2/6/0", "0/8/0"], out: true },
  {
    name: "withheld industries count as one beside the answer counts",
    answers: ["2/6/0", "0/5/0", "0/3/0"],
    withheld: "bc",
    primary: "",
    printed: "shares",
    out: false,
  },
  {
    name: "withheld industries are not counted one by one beside their sum",
    answers: ["2/6/0", "2/2/0", "0/4/0", "0/8/0"],
    withheld: "bc",
    primary: "",
    printed: "shares",
    out: false,
  },
  {
    name: "withheld industries that hold some of the 好転",
    answers: ["2/6/0", "1/4/0", "1/2/1"],
    withheld: "bc",
    primary: "c",
    printed: "shares",
    out: true,
  },
];

test.each(cases)("$name: protected? $out", (one) => expect(isProtected(one)).toBe(one.out));
