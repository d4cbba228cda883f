import type { MeasureId } from "../../config/proprietors.ts";
import type { CountedPerson, SentimentYear, SettlementYear } from "../../config/proprietors-records.ts";
import { growthBand } from "./growth-band.ts";
import type { MatchedRow } from "./panel.ts";
import { measureAt } from "./persons.ts";

/** What a question is crossed with: its id, the measure of the books, the growth bands. */
export interface FeltQuestion {
  readonly item: string;
  readonly measure: MeasureId;
  readonly breaks: readonly number[];
}

const FELT: ReadonlyMap<unknown, string> = new Map([
  [1, "good"],
  [0, "same"],
  [-1, "bad"],
]);

/**
 * What a person felt against what the same person's books say (up, same within ±5 %, down). Persons without an answer, or without a rate, stand
 * in a class `none` of their own: they are not printed, but protected. Source: statistics.md §2 ("felt worse, sold more").
 */
export function feltAgainstBooked(
  { item, measure, breaks }: FeltQuestion,
  sentiment: SentimentYear,
  now: SettlementYear,
  before: SettlementYear,
  matched: readonly MatchedRow[],
): readonly CountedPerson[] {
  const booked = new Map(
    matched.map(([row, old]) => [
      now.members.at(row),
      bookedOf(measureAt(now, measure, row), measureAt(before, measure, old), breaks),
    ]),
  );
  const felt = new Map(sentiment.answers.map(({ member, answers }) => [member, FELT.get(answers.get(item)) ?? "none"]));
  return [...new Set([...booked.keys(), ...felt.keys()])]
    .sort()
    .map((owner) => ({
      owner,
      codes: { felt: felt.get(owner) ?? "none", booked: booked.get(owner) ?? "none" },
      value: 1,
    }))
    .filter(({ codes }) => codes.felt !== "none" || codes.booked !== "none");
}

function bookedOf(now: number, before: number, breaks: readonly number[]): string {
  if (before <= 0) return "none";
  const band = growthBand(now, before, breaks);
  const middle = breaks.filter((limit) => limit < 0).length;
  return band < middle ? "down" : band === middle ? "same" : "up";
}
