import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding, Place } from "../../model.ts";
import { type SettlementFacts, sharedRows, yearPairs } from "./settlement-facts.ts";

/** Persons whose amounts are all those of the year before (the file was copied and not filled in), and the same of answers. Source: inputs.md §4. */
export function sameAsLastYear(facts: SettlementFacts): readonly Finding[] {
  const books = yearPairs(facts).flatMap(({ now, before }): Finding[] => {
    if (before === null) return [];
    const same = sharedRows(now, before).filter(([row, old]) => isSame(now, row, before, old));
    const [first] = same;
    return first === undefined ? [] : [copied(now.placeAt(first[0], "grossSales"), same.length, before.year)];
  });
  const answers = facts.sentiments.flatMap((now, index): Finding[] => {
    const before = facts.sentiments[index - 1];
    if (before === undefined) return [];
    const earlier = new Map(before.answers.map((answer) => [answer.member, printOf(answer)]));
    const shared = now.answers.filter(({ member }) => earlier.has(member));
    return shared.length >= facts.codebook.checks.fewestRows &&
      shared.every((answer) => earlier.get(answer.member) === printOf(answer))
      ? [
          {
            code: "R-SAME-32",
            file: now.file,
            problem: `${shared.length}人すべての回答が、${before.year}年分とまったく同じです。`,
            remedy: "前の年のファイルを置いていないか確かめてください。",
          },
        ]
      : [];
  });
  return [...books, ...answers];
}

function isSame(now: SettlementYear, row: number, before: SettlementYear, old: number): boolean {
  return (
    now.amounts.grossSales.at(row) !== 0 &&
    (["grossSales", "costOfSales", "expenses", "familyWages", "netIncome"] as const).every(
      (amount) => now.amounts[amount].at(row) === before.amounts[amount].at(old),
    )
  );
}

function printOf({
  answers,
  problems,
}: {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly problems: readonly string[];
}): string {
  return JSON.stringify([[...answers], problems]);
}

function copied(place: Place, count: number, year: number): Finding {
  return {
    code: "R-SAME-31",
    ...place,
    problem: `${count === 1 ? "この人" : `${count}人`}の金額が、${year}年分とすべて同じです。`,
    remedy: "前の年のファイルや行を写したままになっていないか、決算書と見比べてください。",
  };
}
