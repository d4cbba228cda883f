import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printNumber } from "../number.ts";
import { courseOf } from "./course.ts";
import { outlookView } from "./outlook.ts";
import { type Sentence, sentence } from "./sentence.ts";

/** The quarter in one line: 業況は小幅に改善、来期は慎重. `subject` = the item's label (業況). Without a change the value stands in its place; a withheld part is left out. */
export function roundHeadline(
  balance: TimeSeries,
  outlook: TimeSeries | null,
  period: PeriodId,
  {
    minus,
    subject = "業況",
    series = "all",
  }: { readonly minus: Minus; readonly subject?: string | undefined; readonly series?: string | undefined },
): Sentence {
  const { cell, movement } = courseOf(balance, period, series);
  const view = outlook && outlookView(outlook, period, series);
  const ahead = view ? `来期は${view}` : "";
  if (!cell || cell.value === null) return sentence`${subject}DIは公表していません${ahead && `、${ahead}`}`;
  if (!movement)
    return sentence`${subject}DIは${printNumber(cell.value, { decimals: balance.decimals, minus })}${ahead && `、${ahead}`}`;
  const words = balance.wording ?? { up: "上昇", down: "低下" };
  const moved = movement.direction === "flat" ? "ほぼ横ばい" : `${movement.size}${words[movement.direction]}`;
  return sentence`${subject}は${moved}${ahead && `、${ahead}`}`;
}
