import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import { draw, randomFor } from "../random.ts";
import { booksOf } from "./books.ts";
import type { SamplePerson } from "./people.ts";

/** Answers of a person at tax-filing time as texts in the order of the columns; null where the sheet did not come back. */
export interface SampleFeelings {
  readonly answers: readonly string[];
  readonly problems: readonly string[];
}

const ANSWERING = 0.9;

/** How often a problem is named, by the codebook's ids; those not listed count 1. */
const weights: Readonly<Record<string, number>> = {
  "purchase-prices": 9,
  customers: 6,
  "unit-price": 6,
  energy: 7,
  staff: 4,
  succession: 4,
  health: 5,
  facilities: 4,
  digital: 2,
  taxes: 5,
  finance: 3,
  competition: 2,
  other: 0.6,
};

/** People feel worse than they do: a rise of five per cent in the books is an ordinary 不変. */
export function feelingsOf(codebook: ProprietorsCodebook, person: SamplePerson, year: number): SampleFeelings | null {
  const random = randomFor("feelings", person.member, year);
  if (random() > ANSWERING) return null;
  const now = booksOf(person, year);
  const before = person.first < year ? booksOf(person, year - 1) : now;
  const tendency = (nowValue: number, beforeValue: number, mood: number) =>
    Math.max(-0.4, Math.min(0.4, (nowValue - beforeValue) / Math.max(1, Math.abs(beforeValue)))) -
    0.03 +
    mood * (random() - 0.5);
  const leanings = [
    tendency(now.grossSales, before.grossSales, 0.5),
    tendency(now.netIncome, before.netIncome, 1.1),
    random() < 0.62 ? 0 : random() < 0.12 ? 1 : -1,
    0.5 * (random() - 0.55),
    0.5 * (random() - 0.62),
  ];
  const { sentiment } = codebook;
  return {
    answers: sentiment.items.map((item, index) => {
      const leaning = leanings[index] ?? 0;
      const position = leaning > 0.06 ? 0 : leaning < -0.06 ? 2 : 1;
      return random() < 0.02 ? "" : (sentiment.answers[item.answers]?.[position]?.label ?? "");
    }),
    problems: draw(
      sentiment.problems.options,
      howMany(random()),
      (option) => (weights[option.id] ?? 1) * (0.4 + randomFor("worry", person.member, option.id)()),
      random,
    ).map((option) => option.label),
  };
}

function howMany(chance: number): number {
  return chance < 0.03 ? 0 : chance < 0.1 ? 1 : chance < 0.3 ? 2 : 3;
}
