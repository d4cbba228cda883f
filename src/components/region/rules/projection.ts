import { printNumber } from "../../../format/number.ts";
import { periodName } from "../../../format/period.ts";
import { sentence } from "../../../format/sentence/sentence.ts";
import { course } from "./course.ts";
import { published, type Rule, styleOf } from "./rule.ts";

/**
 * 「総数は、令和2年（2020年）が165,077人で、…から…減少しました。将来推計では、令和27年（2045年）に100,000人です。」
 * The course of the results alone; a projection is said to be one. Without a marked border: the course.
 */
export const projection: Rule = (input) => {
  const { dataset, periods, minus } = input;
  const border = dataset.shape === "timeSeries" ? dataset.lastResult : undefined;
  const results = course({ ...input, periods: periods.filter((period) => border === undefined || period <= border) });
  const last = periods.at(-1);
  const [ahead] = published(input, last);
  if (border === undefined || last === undefined || last <= border || ahead === undefined) return results;
  return sentence`${results}将来推計では、${periodName(last)}に${printNumber(ahead.value, styleOf(dataset, minus))}です。`;
};
