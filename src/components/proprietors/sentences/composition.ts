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
