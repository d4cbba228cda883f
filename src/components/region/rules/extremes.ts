import { TOTAL_ID } from "../../../datasets/contract.ts";
import { printChange } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import { published, type Rule, styleOf } from "./rule.ts";

/**
 * 「令和3年度（2021年度）は、合計が▲5.37ポイントです。押し下げが大きいのは製造業（▲5.83ポイント）と建設業（▲0.63ポイント）、押し上げが大きいのは…です。」
 * The total where there is one, then the two farthest below and above zero; nobody on a side is not named.
 */
export const extremes: Rule = (input) => {
  const last = input.periods.at(-1);
  const [total] = published({ ...input, series: [TOTAL_ID] }, last);
  const parts = published(input, last)
    .filter(({ id }) => id !== TOTAL_ID)
    .toSorted((a, b) => a.value - b.value);
  if (last === undefined || parts.length === 0) return [];
  const words = ("wording" in input.dataset ? input.dataset.wording : undefined) ?? { up: "増加", down: "減少" };
  const style = styleOf(input.dataset, input.minus);
  const named = (side: typeof parts): Sentence =>
    side
      .slice(0, 2)
      .flatMap(({ label, value }, index) => sentence`${index > 0 ? "と" : ""}${label}（${printChange(value, style)}）`);
  const down = named(parts.filter(({ value }) => value < 0));
  const up = named(parts.filter(({ value }) => value > 0).toReversed());
  const head = total
    ? sentence`${periodName(last)}は、${total.label}が${printChange(total.value, style)}です。`
    : sentence`${periodName(last)}は、`;
  const tail = [
    ...(down.length > 0 ? [sentence`${words.down}が大きいのは${down}`] : []),
    ...(up.length > 0 ? [sentence`${words.up}が大きいのは${up}`] : []),
  ];
  if (tail.length === 0) return total ? head : [];
  return sentence`${head}${tail.flatMap((part, index) => sentence`${index > 0 ? "、" : ""}${part}`)}です。`;
};
