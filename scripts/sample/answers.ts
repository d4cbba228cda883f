import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { DiCodebook, DiItem } from "../config/codebook.ts";
import type { Answer, AnswerCounts } from "../model.ts";
import { aimedBalance, aimedUnchanged } from "./economy.ts";
import type { SampleFirm } from "./firms.ts";
import { mood } from "./moods.ts";
import { randomFor, roundByChance } from "./random.ts";
import { specialCases } from "./special-cases.ts";

const BLANK_SHARE = 0.02;
/** A group keeps this many answers to an item, where it has them. */
const ENOUGH = 5;

/** Item id → answer of one firm in one quarter. */
export type FirmAnswers = ReadonlyMap<string, Answer>;

/** Firm id → its answers, for the firms that answered in a quarter. */
export type SampleAnswers = ReadonlyMap<string, FirmAnswers>;

/** The answers of all responding firms to all items: as many of each kind as the economy calls for, given to the firms whose mood is nearest. */
export function sampleAnswers(codebook: DiCodebook, firms: readonly SampleFirm[], quarter: Quarter): SampleAnswers {
  const answers = new Map(firms.map((firm) => [firm.id, new Map<string, Answer>()]));
  for (const item of codebook.items) {
    for (const [industry, group] of Map.groupBy(firms, (firm) => firm.industry)) {
      for (const [firm, answer] of groupAnswers(item, industry, group, quarter))
        answers.get(firm)?.set(item.id, answer);
    }
  }
  return answers;
}

function groupAnswers(
  item: DiItem,
  industry: string,
  group: readonly SampleFirm[],
  quarter: Quarter,
): ReadonlyMap<string, Answer> {
  const outside = group.filter((firm) => firm.notApplicable.includes(item.id));
  const blank = blankFirms(
    item,
    group.filter((firm) => !outside.includes(firm)),
    quarter,
  );
  const inside = group.filter((firm) => !outside.includes(firm) && !blank.includes(firm));
  const counts = groupCounts(item, industry, inside.length, quarter);
  const ranked = inside.toSorted((a, b) => mood(b, item, quarter) - mood(a, item, quarter));
  return new Map<string, Answer>([
    ...outside.map((firm) => [firm.id, "notApplicable"] as const),
    ...blank.map((firm) => [firm.id, "blank"] as const),
    ...ranked.map(
      (firm, rank) => [firm.id, rank < counts.good ? 1 : rank < counts.good + counts.same ? 0 : -1] as const,
    ),
  ]);
}

function blankFirms(item: DiItem, group: readonly SampleFirm[], quarter: Quarter): readonly SampleFirm[] {
  const forgetful = group.filter((firm) => randomFor("blank", firm.id, item.id, quarter)() < BLANK_SHARE);
  return special(item, group[0]?.industry, quarter) ? [] : forgetful.slice(0, Math.max(0, group.length - ENOUGH));
}

function groupCounts(item: DiItem, industry: string, n: number, quarter: Quarter): AnswerCounts {
  const what = special(item, industry, quarter);
  if (what === "all-down") return { good: 0, same: 0, bad: n };
  if (what === "all-up-but-one") return { good: n - 1, same: 1, bad: 0 };
  if (what === "all-unchanged") return { good: 0, same: n, bad: 0 };
  return aimedCounts(item, industry, n, quarter);
}

/** At most n − 2 firms give the same direction: extremes are left to the special cases. */
function aimedCounts(item: DiItem, industry: string, n: number, quarter: Quarter): AnswerCounts {
  const random = randomFor("counts", item.id, industry, quarter);
  const moved = 1 - aimedUnchanged(item, industry, quarter);
  const balance = aimedBalance(item, industry, quarter) / 100;
  const most = Math.max(0, n - 2);
  const good = clamp(roundByChance((n * (moved + balance)) / 2, random), most);
  const bad = clamp(roundByChance((n * (moved - balance)) / 2, random), Math.min(most, n - good));
  return { good, same: n - good - bad, bad };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

function special(item: DiItem, industry: string | undefined, quarter: Quarter) {
  const id = quarterId(quarter);
  return specialCases.find((entry) => entry.quarter === id && entry.industry === industry && entry.item === item.id)
    ?.what;
}
