import { printNumber } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { sentence } from "../../../format/sentence/sentence.ts";
import { published, type Rule, styleOf } from "./rule.ts";

/** 「令和元年度を100とすると、令和5年度（2023年度）は、総数が78.8、釧路地区が77.5、阿寒地区が80.0です。」 The chosen series in the last period, in their order. */
export const listing: Rule = (input) => {
  const last = input.periods.at(-1);
  const values = published(input, last);
  if (last === undefined || values.length === 0) return [];
  const style = styleOf(input.dataset, input.minus);
  const words = values.flatMap(
    ({ label, value }, at) => sentence`${at > 0 ? "、" : ""}${label}が${printNumber(value, style)}`,
  );
  const index = input.dataset.unit.split("＝");
  const measured = index.length === 2 ? `${index[0]}を${index[1]}とすると、` : "";
  return sentence`${measured}${periodName(last)}は、${words}です。`;
};
