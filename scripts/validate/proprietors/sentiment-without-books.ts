import type { Finding } from "../../model.ts";
import type { SettlementFacts } from "./settlement-facts.ts";

/**
 * Persons who answered the sentiment survey but have no settlement in that year: they cannot be compared with their books. A notice; where they
 * are most of the persons, the numbers are probably wrong, and somebody looks. Source: statistics.md §2 (crossed with the same person's books).
 */
export function sentimentWithoutBooks({ codebook, settlements, sentiments }: SettlementFacts): readonly Finding[] {
  return sentiments.flatMap(({ year, answers }): Finding[] => {
    const books = settlements.find((other) => other.year === year);
    const strangers = answers.filter(({ member }) => books?.members.rowOf(member) === undefined);
    const [first] = strangers;
    if (first === undefined) return [];
    const isFile = strangers.length >= codebook.checks.fewestRows && strangers.length * 2 > answers.length;
    return [
      {
        code: isFile ? "R-ID-34" : "W-ID-34",
        ...first.place,
        problem: `景況に答えた${answers.length}人のうち${strangers.length}人は、会員番号が${year}年分の決算にありません。`,
        remedy: isFile
          ? "会員番号の列か、ファイルの年を取り違えていないか確かめてください。"
          : "実感の集計には入れ、決算との比較には入れません。番号の打ち間違いがないか確かめてください。",
      },
    ];
  });
}
