import type { PeriodId } from "../../../src/datasets/period.ts";

/** First calendar year of each era, newest first; the era of a year is that of its last day. */
const ERAS = [
  { name: "令和", first: 2019 },
  { name: "平成", first: 1989 },
  { name: "昭和", first: 1926 },
] as const;

/** 2014 → 平成26年（2014年）, FY2019 → 令和元年度（2019年度）, as every page writes years. A year before 昭和 stays Western. */
export function yearName(period: PeriodId): string {
  const year = Number(period.replace("FY", ""));
  const word = period.startsWith("FY") ? "年度" : "年";
  const era = ERAS.find(({ first }) => first <= year);
  if (era === undefined) return `${year}${word}`;
  const count = year - era.first + 1;
  return `${era.name}${count === 1 ? "元" : count}${word}（${year}${word}）`;
}
