import { expect, test } from "vitest";
import { protect } from "./engine.ts";
import type { ProtectionRequest } from "./request.ts";

type AnswersRequest = Extract<ProtectionRequest, { kind: "answers" }>;
type Groups = AnswersRequest["groups"];

/** "2/4/2" = good/same/bad, for a, b, c … */
function groups(...answers: readonly string[]): Groups {
  return Object.fromEntries(
    answers.map((text, index) => {
      const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
      return ["abcdef".charAt(index), { good, same, bad }];
    }),
  );
}

/** "id decision reasons net/n" of each cell. */
function cellsOf(answers: Groups, more: Partial<AnswersRequest> = {}): readonly string[] {
  return protect({ kind: "answers", groups: answers, ...more }).cells.map(({ id, decision, reasons, shown }) =>
    [id, decision, ...reasons, ...(shown === undefined ? [] : [`${shown.net}/${shown.n}`])].join(" "),
  );
}

const cases: readonly { name: string; answers: Groups; more?: Partial<AnswersRequest>; out: readonly string[] }[] = [
  {
    name: "ordinary answers: all is printed, the answer counts without a DI of their own",
    answers: groups("2/4/2", "3/3/2"),
    out: ["a published 0/8", "b published 1/8", "total published 1/16", "shares published"],
  },
  {
    name: "four answers are too few, and another group covers them",
    answers: groups("1/2/1", "3/3/2", "1/4/3"),
    out: [
      "a primary tooFewOwners",
      "b complementary coversOthers",
      "c published -2/8",
      "total published -1/20",
      "shares published",
    ],
  },
  {
    name: "five are enough, but not alike",
    answers: groups("5/0/0", "3/3/2", "1/4/3"),
    out: [
      "a primary answersAlike",
      "b complementary coversOthers",
      "c published -2/8",
      "total published 4/21",
      "shares published",
    ],
  },
  {
    name: "five of which the one 不変 firm knows all others are enough, but alike to it",
    answers: groups("0/1/4", "3/3/2", "1/4/3"),
    out: [
      "a primary answersAlike",
      "b complementary coversOthers",
      "c published -2/8",
      "total published -5/21",
      "shares published",
    ],
  },
  {
    name: "an empty group is printed as empty",
    answers: groups("0/0/0", "3/3/2"),
    out: ["a published", "b published 1/8", "total published 1/8", "shares published"],
  },
  {
    name: "a total of fewer than the minimum is withheld for its own sake",
    answers: groups("1/1/2", "0/0/0"),
    out: ["a primary tooFewOwners", "b published", "total primary tooFewOwners", "shares complementary coversOthers"],
  },
  {
    name: "a total of the minimum is withheld to cover",
    answers: groups("5/0/0"),
    out: ["a primary answersAlike", "total complementary coversOthers", "shares complementary coversOthers"],
  },
  {
    name: "without a total nothing has to be covered",
    answers: groups("1/2/1", "3/3/2"),
    more: { total: false },
    out: ["a primary tooFewOwners", "b published 1/8"],
  },
  {
    name: "without answer counts",
    answers: groups("2/4/2", "3/3/2"),
    more: { shares: false },
    out: ["a published 0/8", "b published 1/8", "total published 1/16"],
  },
  {
    name: "withheld before, withheld again where there is a choice",
    answers: groups("1/2/1", "3/3/2", "3/4/3"),
    more: { withheldBefore: ["c"] },
    out: [
      "a primary tooFewOwners",
      "b published 1/8",
      "c complementary coversOthers",
      "total published 1/22",
      "shares published",
    ],
  },
  {
    name: "a derived figure is printed only if all that it uses is",
    answers: groups("1/2/1", "3/3/2", "1/4/3"),
    more: {
      derived: {
        change: { uses: ["c", "total"] },
        mean: { uses: ["c", "a"] },
        other: { uses: ["c"], othersPrinted: false },
        counts: { uses: ["shares"] },
      },
    },
    out: [
      "a primary tooFewOwners",
      "b complementary coversOthers",
      "c published -2/8",
      "total published -1/20",
      "shares published",
      "change published",
      "mean complementary madeOfWithheld",
      "other complementary madeOfWithheld",
      "counts published",
    ],
  },
  {
    name: "held: the reasons are those of the figures that stand, not of today's answers",
    answers: groups("2/3/1", "3/3/2", "1/4/3", "3/4/2"),
    more: { published: groups("1/2/1", "3/3/2", "1/4/3", "3/4/2") },
    out: [
      "a primary tooFewOwners",
      "b complementary coversOthers",
      "c published held -2/8",
      "d published held 1/9",
      "total published held 0/29",
      "shares published held",
    ],
  },
  {
    name: "corrected: what was withheld stays so, to cover what has stood there",
    answers: groups("3/1/1", "3/3/2", "1/4/3"),
    more: { published: groups("5/0/0", "3/3/2", "1/4/3") },
    out: [
      "a complementary coversOthers",
      "b complementary coversOthers",
      "c published -2/8",
      "total published 1/21",
      "shares published",
    ],
  },
];

test.each(cases)("$name", ({ answers, more, out }) => expect(cellsOf(answers, more)).toEqual(out));

const refused: readonly { name: string; answers: Groups; more: Partial<AnswersRequest>; says: string }[] = [
  {
    name: "a group called shares",
    answers: { shares: { good: 1, same: 1, bad: 1 } },
    more: {},
    says: "groups: the name is taken: shares",
  },
  {
    name: "a published group that is none",
    answers: groups("2/4/2"),
    more: { published: groups("2/4/2", "3/3/2") },
    says: "groups: no such group: b",
  },
  {
    name: "a group that was not published beside others that were",
    answers: groups("2/4/2", "3/3/2"),
    more: { published: groups("2/4/2") },
    says: "published: the group is missing: b",
  },
  {
    name: "a derived figure called as a group",
    answers: groups("2/4/2"),
    more: { derived: { a: { uses: ["a"] } } },
    says: "derived: the name is taken: a",
  },
  {
    name: "a derived figure called total",
    answers: groups("2/4/2"),
    more: { derived: { total: { uses: ["a"] } } },
    says: "derived: the name is taken: total",
  },
];

test.each(refused)("refused: $name", ({ answers, more, says }) => expect(() => cellsOf(answers, more)).toThrow(says));
