import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printChange, printNumber } from "../number.ts";
import { courseOf } from "./course.ts";
import { type Sentence, sentence } from "./sentence.ts";

/** An item with the name that sentences give it: 売上額DI. */
export interface NamedSeries {
  readonly subject: string;
  readonly dataset: TimeSeries;
}

/** The item that moved most since the quarter before; ties go to the first. null where no change is published. */
export function moverSentence(
  items: readonly NamedSeries[],
  period: PeriodId,
  series: string,
  { minus }: { readonly minus: Minus },
): Sentence | null {
  const courses = items.map((item) => ({ ...item, course: courseOf(item.dataset, period, series) }));
  const [first] = courses.toSorted((a, b) => Math.abs(b.course.change ?? 0) - Math.abs(a.course.change ?? 0));
  const { change = null, movement = null, cell = null } = first?.course ?? {};
  if (!first || change === null || movement === null || !cell) return null;
  const style = { decimals: first.dataset.decimals, minus };
  const moved = sentence`${first.subject}（${printNumber(cell.value, style)}、前期と比べて${printChange(change, style)}${first.dataset.unit}）`;
  if (movement.direction === "flat")
    return sentence`項目別に大きな動きはなく、最も変化した${moved}もほぼ横ばいでした。`;
  const words = first.dataset.wording ?? { up: "上昇", down: "低下" };
  return sentence`最も動いた項目は${moved}で、${movement.size}${words[movement.direction]}しました。`;
}
