import { printNumber } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { sentence } from "../../../format/sentence/sentence.ts";
import { published, type Rule, styleOf } from "./rule.ts";

/** 「令和3年度（2021年度）は、卸売・小売業が14.7%で最も大きく、保健衛生・社会事業（11.3%）、不動産業（10.3%）が続きます。」 The last period; ties in the dataset's order. */
export const largest: Rule = (input) => {
  const last = input.periods.at(-1);
  const [first, ...others] = published(input, last).toSorted((a, b) => b.value - a.value);
  if (last === undefined || first === undefined) return [];
  const style = styleOf(input.dataset, input.minus);
  const lead = sentence`${periodName(last)}は、${first.label}が${printNumber(first.value, style)}で最も大きく`;
  if (others.length === 0)
    return sentence`${periodName(last)}は、${first.label}が${printNumber(first.value, style)}です。`;
  const next = others
    .slice(0, 2)
    .flatMap((one, index) => sentence`${index > 0 ? "、" : ""}${one.label}（${printNumber(one.value, style)}）`);
  return sentence`${lead}、${next}が続きます。`;
};
