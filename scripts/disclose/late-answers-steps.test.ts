import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable, SharesCell } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { defaultPolicy as policy } from "./default-policy.ts";
import { holdLateBalance } from "./late-answers.ts";

/** Step by step: which printed figures may move, and what is said of those that may not. Words as in late-answers.test.ts. */

function tableOf(...answers: readonly string[]): BalanceTable {
  const industries = answers.map((text, index): [string, AnswerCounts] => {
    const [good = 0, same = 0, bad = 0] = text.split("/").map(Number);
    return [`i${index}`, { good, same, bad }];
  });
  return { item: "sales", quarter: quarterOf(2026, 2), industries: new Map(industries) };
}

const freshOf = (table: BalanceTable) => discloseBalance(table, { policy, previouslyWithheld: new Set() });

const hidden = { status: "suppressed" } as const;
const without = {
  nothing: {},
  counts: { shares: hidden },
  total: { shares: hidden, all: hidden },
};

function printed({ industries, all, shares }: BalanceRelease): string {
  const text = (cell: BalanceCell) =>
    cell.status === "normal" ? `${cell.net}/${cell.n}` : cell.status === "suppressed" ? "x" : "-";
  const counts = (cell: SharesCell) =>
    cell.status === "normal" ? `${cell.good}/${cell.same}/${cell.bad}` : text(cell);
  return `${[...industries.values(), all].map(text).join(" ")} | ${counts(shares)}`;
}

const open = ["2/4/2", "3/3/2", "2/3/3"];
const closed = ["1/2/1", "3/3/2", "2/3/3", "3/3/2"];
const four = [...open, "2/4/2"];

interface Case {
  readonly name: string;
  readonly before: readonly string[];
  readonly without: keyof typeof without;
  readonly now: readonly string[];
  readonly out: string;
  readonly hold: string | null;
  readonly behind: boolean;
}

const cases: readonly Case[] = [
  {
    name: "a correction leaves nothing behind",
    before: open,
    without: "nothing",
    now: ["1/4/3", "3/3/2", "2/3/3"],
    out: "-2/8 1/8 -1/8 -2/24 | 6/10/8",
    hold: null,
    behind: false,
  },
  {
    name: "three that differ, everywhere",
    before: open,
    without: "nothing",
    now: ["3/5/3", "3/3/2", "2/3/3"],
    out: "0/11 1/8 -1/8 0/27 | 8/11/8",
    hold: null,
    behind: false,
  },
  {
    name: "four of one industry whose balance alone might tell reach the total, whose counts do not",
    before: open,
    without: "nothing",
    now: ["2/6/4", "3/3/2", "2/3/3"],
    out: "0/8 1/8 -1/8 -2/28 | 7/12/9",
    hold: null,
    behind: true,
  },
  {
    name: "counts that were not printed stay so",
    before: open,
    without: "counts",
    now: ["3/5/3", "3/3/2", "2/3/3"],
    out: "0/11 1/8 -1/8 0/27 | x",
    hold: null,
    behind: false,
  },
  {
    name: "without a total the industries move by themselves, and the total stays away",
    before: open,
    without: "total",
    now: ["3/5/3", "3/3/2", "2/3/3"],
    out: "0/11 1/8 -1/8 x | x",
    hold: null,
    behind: false,
  },
  {
    name: "without a total one late answer waits",
    before: open,
    without: "total",
    now: ["3/4/2", "3/3/2", "2/3/3"],
    out: "0/8 1/8 -1/8 x | x",
    hold: "1 late, 2 lacking",
    behind: true,
  },
  {
    name: "one late answer of a withheld industry would show in the total",
    before: closed,
    without: "counts",
    now: ["2/2/1", "3/3/2", "2/3/3", "3/3/2"],
    out: "x x -1/8 1/8 1/28 | x",
    hold: "1 late, 2 lacking",
    behind: true,
  },
  {
    name: "five late answers of a withheld industry that make 1 may show in it",
    before: closed,
    without: "counts",
    now: ["3/4/2", "3/3/2", "2/3/3", "3/3/2"],
    out: "x x -1/8 1/8 2/33 | x",
    hold: null,
    behind: false,
  },
  {
    name: "a correction in a withheld industry waits with late answers elsewhere",
    before: closed,
    without: "counts",
    now: ["0/2/2", "3/3/2", "2/3/3", "4/4/3"],
    out: "x x -1/8 1/8 1/28 | x",
    hold: "3 late, 0 lacking",
    behind: true,
  },
  {
    name: "late answers here and one taken back there wait for each other",
    before: open,
    without: "counts",
    now: ["4/5/3", "3/2/2", "2/3/3"],
    out: "0/8 1/8 -1/8 0/24 | x",
    hold: "4 late, 0 lacking, mixed",
    behind: true,
  },
  {
    name: "late answers all over and one taken back",
    before: four,
    without: "counts",
    now: ["3/4/3", "3/4/2", "2/4/3", "2/3/2"],
    out: "0/8 1/8 -1/8 0/8 0/32 | x",
    hold: "4 late, 0 lacking, mixed",
    behind: true,
  },
  {
    name: "late answers all over and one corrected so that nothing shows in the total",
    before: four,
    without: "counts",
    now: ["4/4/2", "3/4/2", "3/3/3", "1/4/3"],
    out: "0/8 1/8 -1/8 0/8 0/32 | x",
    hold: "4 late, 0 lacking, mixed",
    behind: true,
  },
  {
    name: "late answers where nobody had answered reach the total only",
    before: ["0/0/0", "3/3/2", "2/3/3"],
    without: "counts",
    now: ["2/4/2", "3/3/2", "2/3/3"],
    out: "- 1/8 -1/8 0/24 | x",
    hold: null,
    behind: true,
  },
  {
    name: "an empty industry that stays empty holds nobody back",
    before: ["0/0/0", "3/3/2", "2/3/3"],
    without: "counts",
    now: ["0/0/0", "4/4/3", "2/3/3"],
    out: "- 1/11 -1/8 0/19 | x",
    hold: null,
    behind: false,
  },
  {
    name: "a correction beside an industry that is new and empty",
    before: open,
    without: "nothing",
    now: ["1/4/3", "3/3/2", "2/3/3", "0/0/0"],
    out: "-2/8 1/8 -1/8 - -2/24 | 6/10/8",
    hold: null,
    behind: false,
  },
  {
    name: "where nothing was printed all comes in",
    before: ["1/1/0", "1/0/1"],
    without: "nothing",
    now: ["2/2/1", "2/2/2"],
    out: "1/5 0/6 1/11 | 4/4/3",
    hold: null,
    behind: false,
  },
  {
    name: "an industry that is new in the table stays out; its answers reach the total",
    before: open,
    without: "counts",
    now: [...open, "3/3/3"],
    out: "0/8 1/8 -1/8 x 0/33 | x",
    hold: null,
    behind: false,
  },
  {
    name: "a withheld industry whose answers were all taken back is empty",
    before: closed,
    without: "counts",
    now: ["0/0/0", "3/3/2", "2/3/3", "3/3/2"],
    out: "- x -1/8 1/8 1/24 | x",
    hold: null,
    behind: false,
  },
];

test.each(cases)("$name", (one) => {
  const published = { ...freshOf(tableOf(...one.before)), ...without[one.without] };
  const table = tableOf(...one.now);
  const { release, hold, behind } = holdLateBalance({ published, table, fresh: freshOf(table), policy });
  const said = hold === null ? null : `${hold.late} late, ${hold.lacking} lacking${hold.mixed ? ", mixed" : ""}`;
  expect([printed(release), said, behind]).toEqual([one.out, one.hold, one.behind]);
});

test("a total ahead of its industries: one more waits, a correction of it comes, also of its counts alone", () => {
  const start = freshOf(tableOf(...open));
  const later = (published: BalanceRelease, ...now: readonly string[]) => {
    const table = tableOf(...now);
    return holdLateBalance({ published, table, fresh: freshOf(table), policy });
  };
  // Three over three industries: 好転 1, 不変 1, 悪化 1.
  const ahead = later(start, "3/4/2", "3/4/2", "2/3/4");
  expect([printed(ahead.release), ahead.behind]).toEqual(["0/8 1/8 -1/8 0/27 | 8/11/8", true]);
  const more = later(ahead.release, "3/4/2", "3/4/2", "3/3/4");
  expect(printed(more.release)).toBe("0/8 1/8 -1/8 0/27 | 8/11/8");
  expect(more).toMatchObject({ hold: { late: 1, lacking: 2, mixed: false }, behind: true });
  const counts = later(ahead.release, "4/2/3", "3/4/2", "2/3/4");
  expect(printed(counts.release)).toBe("0/8 1/8 -1/8 0/27 | 9/9/9");
  expect(counts).toMatchObject({ hold: null, behind: true });
});
