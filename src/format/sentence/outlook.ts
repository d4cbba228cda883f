import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { printCell } from "../number.ts";
import { courseOf } from "./course.ts";
import type { HeadlineOptions } from "./headline.ts";
import { leastMove, movementOf } from "./movement.ts";
import { type Sentence, sentence } from "./sentence.ts";

/** How firms see the coming quarter, from the level of the outlook's balance: it compares with this quarter, so its sign is the direction. null where it is not published. */
export function outlookView(
  outlook: TimeSeries,
  period: PeriodId,
  series: string,
): "明るい見方" | "横ばい" | "慎重" | null {
  const { cell } = courseOf(outlook, period, series);
  if (!cell || cell.value === null) return null;
  return { up: "明るい見方" as const, flat: "横ばい" as const, down: "慎重" as const }[
    movementOf(cell.value, leastMove([cell.n])).direction
  ];
}

/** 「来期の見通しDIは▲18.2（今期と比べた来期の見通し）で、悪化を見込む企業が改善を見込む企業を上回っています。」 null where it is not published. */
export function outlookSentence(
  outlook: TimeSeries,
  period: PeriodId,
  series: string,
  options: HeadlineOptions,
): Sentence | null {
  const view = outlookView(outlook, period, series);
  const { cell } = courseOf(outlook, period, series);
  if (!cell || view === null) return null;
  const { up, down } = outlook.wording ?? { up: "改善", down: "悪化" };
  const ending = {
    明るい見方: `${up}を見込む企業が${down}を見込む企業を上回っています。`,
    横ばい: `${up}を見込む企業と${down}を見込む企業がほぼ釣り合っています。`,
    慎重: `${down}を見込む企業が${up}を見込む企業を上回っています。`,
  }[view];
  const value = printCell(cell, { decimals: outlook.decimals, minus: options.minus }, options.smallNumber);
  return sentence`${options.subject ?? outlook.title}は${value}${outlook.basis ? `（${outlook.basis}）` : ""}で、${ending}`;
}
