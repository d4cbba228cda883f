import type { Finding } from "../../model.ts";
import { type SettlementFacts, sharedRows, yearPairs } from "./settlement-facts.ts";

/** A person in another industry than last year, or in the sentiment survey in another one than in the books of the same year. Source: issue 4, checks. */
export function industryChanged(facts: SettlementFacts): readonly Finding[] {
  const acrossYears = yearPairs(facts).flatMap(({ now, before }) =>
    before === null
      ? []
      : sharedRows(now, before)
          .filter(([row, old]) => now.industryAt(row) !== before.industryAt(old))
          .map(
            ([row, old]): Finding => ({
              code: "R-ID-31",
              ...now.placeAt(row, "industry"),
              problem: `業種が${before.year}年分（${before.file} ${before.placeAt(old).row}行）と違います。`,
              remedy: "本当に業種が変わったのか、番号か業種の打ち間違いかを確かめてください。",
            }),
          ),
  );
  const acrossFiles = facts.sentiments.flatMap((sentiment) => {
    const books = facts.settlements.find(({ year }) => year === sentiment.year);
    return sentiment.answers.flatMap(({ member, industry, place }): Finding[] => {
      const row = books?.members.rowOf(member);
      return books === undefined || row === undefined || books.industryAt(row) === industry
        ? []
        : [
            {
              code: "R-ID-32",
              ...place,
              problem: `業種が決算（${books.file} ${books.placeAt(row).row}行）と違います。`,
              remedy: "どちらが正しいか確かめ、決算か景況のファイルを直してください。",
            },
          ];
    });
  });
  return [...acrossYears, ...acrossFiles];
}
