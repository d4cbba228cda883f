import { printedDifference } from "../../../format/decimal.ts";
import { printNumber } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { sentence } from "../../../format/sentence/sentence.ts";
import { published, type Rule, styleOf } from "./rule.ts";

/**
 * 「釧路商工会議所の会員数は、令和6年度（2024年度）が2,622事業所で、令和元年度（2019年度）の2,729事業所から107事業所減少しました。」
 * The first of the series, from the first to the last shown period; with one period the value alone.
 */
export const course: Rule = (input) => {
  const { dataset, periods, subject, minus } = input;
  const [first, last] = [periods[0], periods.at(-1)];
  const [now] = published(input, last);
  const [then] = published(input, first);
  if (first === undefined || last === undefined || now === undefined) return [];
  const style = styleOf(dataset, minus);
  const value = sentence`${subject}は、${periodName(last)}が${printNumber(now.value, style)}`;
  const change = first === last ? null : printedDifference(now.value, then?.value ?? null, dataset.decimals);
  if (change === null || then === undefined) return sentence`${value}です。`;
  const start = sentence`${periodName(first)}の${printNumber(then.value, style)}`;
  if (change === 0) return sentence`${value}で、${start}と同じです。`;
  const words = ("wording" in dataset ? dataset.wording : undefined) ?? { up: "増加", down: "減少" };
  const unit = dataset.unit === "%" ? "ポイント" : dataset.unit;
  const size = printNumber(Math.abs(change), { ...style, unit });
  return sentence`${value}で、${start}から${size}${change > 0 ? words.up : words.down}しました。`;
};
