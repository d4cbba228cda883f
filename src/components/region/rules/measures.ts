import { TOTAL_ID } from "../../../datasets/contract.ts";
import { printChange } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { sentence } from "../../../format/sentence/sentence.ts";
import { type Rule, styleOf } from "./rule.ts";

/** 「令和5年（2023年）は、合計の増減額が+3,786,041千円、数量による分が…です。」 Every measure of the total in the last period; only breakdowns have measures. */
export const measures: Rule = ({ dataset, periods, minus }) => {
  const last = periods.at(-1);
  if (dataset.shape !== "breakdown" || last === undefined) return [];
  const total = dataset.categories.find(({ id }) => id === TOTAL_ID)?.label ?? "";
  const style = styleOf(dataset, minus);
  const words = dataset.measures
    .flatMap(({ id, label }) => {
      const cell = dataset.observations.find(
        (one) => one.period === last && one.category === TOTAL_ID && one.measure === id,
      );
      return cell?.value == null ? [] : [sentence`${label}が${printChange(cell.value, style)}`];
    })
    .flatMap((part, index) => sentence`${index > 0 ? "、" : ""}${part}`);
  return words.length === 0 ? [] : sentence`${periodName(last)}の${total}は、${words}です。`;
};
