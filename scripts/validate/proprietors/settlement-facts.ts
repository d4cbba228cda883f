import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { PriceIndex, SentimentYear, SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding } from "../../model.ts";

/** What the rules on settlements look at: the years in order of time, and the thresholds of the codebook. */
export interface SettlementFacts {
  readonly codebook: ProprietorsCodebook;
  readonly settlements: readonly SettlementYear[];
  readonly sentiments: readonly SentimentYear[];
  readonly prices: PriceIndex | null;
}

/** A year with the last one before it; null for the first. */
export interface YearPair {
  readonly now: SettlementYear;
  readonly before: SettlementYear | null;
}

/** Every year with the last one before it. */
export function yearPairs({ settlements }: SettlementFacts): readonly YearPair[] {
  return settlements.map((now, index) => ({ now, before: settlements[index - 1] ?? null }));
}

/**
 * Every year held against the last one before it that was itself sound, so that a year with a fault all through it is the only one that is told:
 * `check` says what is wrong with a year (before: null = none), `isFault` whether that makes it no measure for the next.
 */
export function againstSound(
  years: readonly SettlementYear[],
  check: (now: SettlementYear, before: SettlementYear | null) => readonly Finding[],
  isFault: (finding: Finding) => boolean,
): readonly Finding[] {
  let before: SettlementYear | null = null;
  return years.flatMap((now) => {
    const findings = check(now, before);
    if (!findings.some(isFault)) before = now;
    return findings;
  });
}

/** The rows of the year, 0 … size − 1. */
export function rowsOf({ size }: SettlementYear): readonly number[] {
  return Array.from({ length: size }, (_, row) => row);
}

/** Rows of persons who stand in both years, as [now, before]. */
export function sharedRows(now: SettlementYear, before: SettlementYear): readonly (readonly [number, number])[] {
  return rowsOf(now).flatMap((row) => {
    const other = before.members.rowOf(now.members.at(row));
    return other === undefined ? [] : [[row, other] as const];
  });
}
