import type { Finding, Place } from "../model.ts";
import { finding } from "./cell.ts";

/** A notice where an ISO date lies more than a year from that of its `period` (調査期, 年分): it was mistyped, or an old survey is published late. */
export function farYear(year: number, date: string, place: Place, period: string): readonly Finding[] {
  if (Math.abs(Number(date.slice(0, 4)) - year) <= 1) return [];
  return [
    finding(
      "W-PERIOD-08",
      place,
      `日付の年（${date.slice(0, 4)}年）が、${period}の年（${year}年）から離れています。`,
      "打ち間違いでないか確かめてください。正しければそのままで構いません。",
    ),
  ];
}
