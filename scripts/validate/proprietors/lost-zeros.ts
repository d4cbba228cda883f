import type { Members } from "../../config/proprietors-records.ts";
import type { Finding, Place } from "../../model.ts";
import { rowsOf, type SettlementFacts, yearPairs } from "./settlement-facts.ts";

/**
 * Numbers that differ only in zeros in front (001 and 1) within a year, from the year before, or between books and sentiment: Excel drops the
 * zeros, the persons would count as others, and the comparison would lose them. One finding a pair of files. Source: inputs.md §3 (nothing is guessed).
 */
export function lostZeros(facts: SettlementFacts): readonly Finding[] {
  const within = facts.settlements.flatMap((year) =>
    told(
      rowsOf(year).flatMap((row) => (isTwin(year.members.at(row), year.members) ? [year.placeAt(row, "member")] : [])),
      "同じファイルの別の行",
    ),
  );
  const acrossYears = yearPairs(facts).flatMap(({ now, before }) => {
    if (before === null) return [];
    const places = rowsOf(now).flatMap((row) => {
      const member = now.members.at(row);
      return before.members.rowOf(member) === undefined && isTwin(member, before.members)
        ? [now.placeAt(row, "member")]
        : [];
    });
    const gone = rowsOf(before).flatMap((row) => {
      const member = before.members.at(row);
      const other = now.members.rowOf(member) === undefined ? now.members.rowOf(withoutZeros(member)) : undefined;
      return other === undefined ? [] : [now.placeAt(other, "member")];
    });
    return told([...places, ...gone], `${before.year}年分`);
  });
  const acrossFiles = facts.sentiments.flatMap((sentiment) => {
    const books = facts.settlements.find(({ year }) => year === sentiment.year);
    if (books === undefined) return [];
    const plain = new Set(rowsOf(books).map((row) => withoutZeros(books.members.at(row))));
    const lost = sentiment.answers.filter(
      ({ member }) => books.members.rowOf(member) === undefined && plain.has(withoutZeros(member)),
    );
    return told(
      lost.map(({ place }) => place),
      "決算",
    );
  });
  return [...within, ...acrossYears, ...acrossFiles];
}

/** Does the number without its zeros in front stand there as well? */
function isTwin(member: string, others: Members): boolean {
  const plain = withoutZeros(member);
  return plain !== member && others.rowOf(plain) !== undefined;
}

function withoutZeros(member: string): string {
  return member.replace(/(?<!\d)0+(?=\d)/g, "");
}

function told([first, ...others]: readonly Place[], where: string): readonly Finding[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : `（ほかに${others.length}人）`;
  return [
    {
      code: "R-ID-33",
      ...first,
      problem: `会員番号が${where}の番号と、頭の 0 があるかないかだけ違います${more}。このままでは別の人として扱います。`,
      remedy:
        "同じ人なら、番号の書き方をそろえてください（Excelでは、セルの表示形式を「文字列」にしてから入力すると 0 が消えません）。",
    },
  ];
}
