import { TOTAL_ID } from "../../../datasets/contract.ts";
import { type Printed, printNumber } from "../../../format/number.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import { type NamedCell, publishedCell } from "../cells.ts";
import type { ProprietorYear } from "../register.ts";

/** Who the figures are of, in one sentence; what is withheld or has no year before is left out. Source: statistics.md §2 "composition always stated". */
export function compositionText({ filers, n, matched, entrants, leavers, partYear }: ProprietorYear): string {
  const base = [
    filers === null ? null : `決算の数字をまとめた方は${filers}人`,
    n === null ? null : `うち12か月営業した方は${n}人`,
    partYear === null || partYear === 0 ? null : `12か月に満たない方は${partYear}人`,
  ].filter((part) => part !== null);
  const moved = [
    matched === null ? null : `前の年と比べられる同じ方は${matched}人`,
    entrants === null ? null : `この年に加わった方は${entrants}人`,
    leavers === null ? null : `前の年にいてこの年はいない方は${leavers}人`,
  ].filter((part) => part !== null);
  return [base, moved].map((parts) => (parts.length === 0 ? "" : `${parts.join("、")}です。`)).join("");
}

/** 「決算のあった方500人のうち、12か月営業した方は481人です。」 Empty where one of them is withheld. */
export function standingSentence(cells: readonly NamedCell[]): Sentence {
  const [filers, whole] = ["filers", "full-year"].map((id) => publishedCell(cells, id));
  return filers && whole
    ? sentence`決算のあった方${persons(filers.value)}のうち、12か月営業した方は${persons(whole.value)}です。`
    : [];
}

/** 「12か月営業した方が最も多いのはサービス業で、179人です。」 Ties stand together. Empty where a trade is withheld, for it could be larger. */
export function mostPersonsSentence(cells: readonly NamedCell[]): Sentence {
  const trades = cells.filter(({ id }) => id !== TOTAL_ID);
  if (trades.length < 2 || trades.some(({ value }) => value === null)) return [];
  const most = Math.max(...trades.map(({ value }) => value ?? 0));
  const names = trades.filter(({ value }) => value === most).map(({ label }) => label);
  return sentence`12か月営業した方が最も多いのは${names.join("と")}で、${persons(most)}です。`;
}

function persons(value: number): Printed {
  return printNumber(value, { decimals: 0, minus: "▲", unit: "人" });
}
