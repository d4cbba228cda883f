import type { CountedPerson, SettlementYear } from "../../config/proprietors-records.ts";

/** How a person stands to last year: in both with twelve months; in both, but not all months; new this year; gone since last year. */
export type Standing = "matched" | "interrupted" | "new" | "left";

/** Everybody of this year, and who left since last year, with their standing. Source: statistics.md §2 (entrants, leavers and part-year persons are counted). */
export function compositionOf(now: SettlementYear, before: SettlementYear): readonly CountedPerson[] {
  const person = (owner: string, standing: Standing) => ({ owner, codes: { standing }, value: 1 });
  const present = rows(now).map((row) => person(now.members.at(row), standingOf(now, before, row)));
  const left = rows(before).flatMap((row) => {
    const owner = before.members.at(row);
    return now.members.rowOf(owner) === undefined ? [person(owner, "left")] : [];
  });
  return [...present, ...left];
}

function standingOf(now: SettlementYear, before: SettlementYear, row: number): Standing {
  const old = before.members.rowOf(now.members.at(row));
  if (old === undefined) return "new";
  return now.monthsAt(row) === 12 && before.monthsAt(old) === 12 ? "matched" : "interrupted";
}

function rows({ size }: SettlementYear): readonly number[] {
  return Array.from({ length: size }, (_, row) => row);
}
