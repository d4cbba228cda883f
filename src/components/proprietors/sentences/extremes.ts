import { TOTAL_ID } from "../../../datasets/contract.ts";
import type { Printed } from "../../../format/number.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import type { NamedCell } from "../cells.ts";

/**
 * 「業種別の中央値は、建設業（189万円）が最も高く、小売業（74万円）が最も低くなっています。」 Ties stand together; where a trade is withheld the
 * sentence speaks of the published ones only. Empty where fewer than two trades are published or all are equal.
 */
export function extremesSentence(cells: readonly NamedCell[], print: (value: number) => Printed): Sentence {
  const known = cells.flatMap(({ id, label, value }) => (id === TOTAL_ID || value === null ? [] : [{ label, value }]));
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (known.length < 2 || low === high) return [];
  const named = (value: number) =>
    sentence`${known
      .filter((one) => one.value === value)
      .map(({ label }) => label)
      .join("と")}（${print(value)}）`;
  const withheld = cells.some(({ status }) => status === "suppressed");
  return sentence`${withheld ? "公表した業種の" : "業種別の"}中央値は、${named(high)}が最も高く、${named(low)}が最も低くなっています。`;
}
