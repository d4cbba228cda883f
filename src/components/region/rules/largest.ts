import { TOTAL_ID } from "../../../datasets/contract.ts";
import { printNumber } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { sentence } from "../../../format/sentence/sentence.ts";
import { published, type Rule, styleOf } from "./rule.ts";

/**
 * 「平成26年（2014年）は、全産業が69.3%です。不動産業、物品賃貸業が94.7%で最も大きく、建設業（92.0%）、…（86.9%）が続きます。」
 * The last period; the total where there is one that says something (100 % of itself does not); ties in the dataset's order.
 */
export const largest: Rule = (input) => {
  const last = input.periods.at(-1);
  const [first, ...others] = published(input, last)
    .filter(({ id }) => id !== TOTAL_ID)
    .toSorted((a, b) => b.value - a.value);
  if (last === undefined || first === undefined) return [];
  const style = styleOf(input.dataset, input.minus);
  const [total] = published({ ...input, series: [TOTAL_ID] }, last).filter(({ value }) => value !== 100);
  const head = total
    ? sentence`${periodName(last)}は、${total.label}が${printNumber(total.value, style)}です。`
    : sentence`${periodName(last)}は、`;
  if (others.length === 0) return sentence`${head}${first.label}が${printNumber(first.value, style)}です。`;
  const next = others
    .slice(0, 2)
    .flatMap((one, index) => sentence`${index > 0 ? "、" : ""}${one.label}（${printNumber(one.value, style)}）`);
  return sentence`${head}${first.label}が${printNumber(first.value, style)}で最も大きく、${next}が続きます。`;
};
