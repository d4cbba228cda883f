import { expect, test } from "vitest";
import { quarterOf } from "../../src/datasets/period.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease, BalanceTable, SharesCell } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { defaultPolicy as policy } from "./default-policy.ts";
import { type Held, holdLateBalance } from "./late-answers.ts";

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
  const published = { ...freshOf(tableOf(...before)), shares: { status: "suppressed" } as const };
  const ahead = later(published, tableOf("3/4/2", "3/4/2", "2/3/4"));
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
  {
    name: "three that make 1 stay out: they may be two and one against",
    now: ["3/6/2", "3/3/2", "2/3/3"],
    out: "0/8 1/8 -1/8 0/24",
  },
  { name: "four that make 1 come in", now: ["3/7/2", "3/3/2", "2/3/3"], out: "1/12 1/8 -1/8 1/28" },
  {
    name: "three late answers wait with a correction elsewhere",
    now: ["1/4/3", "4/4/3", "2/3/3"],
    out: "0/8 1/8 -1/8 0/24",
  },
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
