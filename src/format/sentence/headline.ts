import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printCell, printChange, printNumber } from "../number.ts";
import { type Course, courseOf } from "./course.ts";
import { levelPhrase } from "./level.ts";
import { runPhrase } from "./run.ts";
import { type Sentence, sentence } from "./sentence.ts";

export interface HeadlineOptions {
  readonly minus: Minus;
  /** What is spoken of (業況DI); without it the dataset's title. */
  readonly subject?: string | undefined;
  readonly smallNumber?: number | undefined;
}

/**
 * One series in one quarter: value, change, and the word for it by rule.
 * 「業況DI（全業種）は▲12.5。前期（▲16.7）と比べて+4.2ポイントで、ほぼ横ばいでした。」 Withheld and missing values are said; without a quarter before no change is told.
 * Source: statistics.md §1 "Headline words are rules".
 */
export function headline(dataset: TimeSeries, period: PeriodId, series: string, options: HeadlineOptions): Sentence {
  const label = dataset.series.find(({ id }) => id === series)?.label;
  if (label === undefined) throw new Error(`unknown series of ${dataset.id}: ${series}`);
  const subject = `${options.subject ?? dataset.title}（${label}）は`;
  const course = courseOf(dataset, period, series);
  const { cell } = course;
  if (!cell || cell.value === null)
    return sentence`${subject}${cell?.status === "suppressed" ? "、回答した企業を守るため公表していません（x）。" : "、この期の数値がありません。"}`;
  const value = printCell(cell, { decimals: dataset.decimals, minus: options.minus }, options.smallNumber);
  return sentence`${subject}${value}。${told(dataset, course, options)}`;
}

function told(
  dataset: TimeSeries,
  { previous, change, movement, directions, values }: Course,
  options: HeadlineOptions,
): Sentence {
  if (previous === null || change === null || movement === null) return [];
  const style = { decimals: dataset.decimals, minus: options.minus };
  const compared = sentence`前期（${printNumber(previous, style)}）と比べて${printChange(change, style)}${dataset.unit}で、`;
  if (movement.direction === "flat") return sentence`${compared}ほぼ横ばいでした。`;
  const level = levelPhrase(values);
  const words = dataset.wording ?? { up: "上昇", down: "低下" };
  return sentence`${compared}${runPhrase(directions)}${movement.size}${words[movement.direction]}しました。${level && `${level}水準です。`}`;
}
