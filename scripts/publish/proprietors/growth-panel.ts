import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import { commonFields, countIn, PROTECTION_NOTE, type ProprietorsFrame } from "./frame.ts";
import type { GrowthRelease, YearRelease } from "./year-release.ts";

export type Measure = ProprietorsCodebook["measures"][number];

/** One year that has a year before it. */
export interface Panel {
  readonly year: YearRelease;
  readonly growth: GrowthRelease;
}

/** Persons of a group with a rate (a base above zero); null where the count is withheld. */
export function baseOf(frame: ProprietorsFrame, { base }: GrowthRelease, group: string): number | null {
  return countIn(base, group === frame.classification.total.code ? "base=rate" : `base=rate&industry=${group}`);
}

/** The fields that all datasets on the matched panel share. */
export function panelFields(
  frame: ProprietorsFrame,
  measure: Measure,
  panels: readonly Panel[],
  own: { slug: string; title: string; description: string; formula: string; notes: readonly string[]; unit: string },
) {
  const definition = measure.fullLabel === measure.label ? [] : [`${measure.label}は、${measure.fullLabel}です。`];
  return commonFields(
    frame,
    { ...own, decimals: 1, basis: BASIS, notes: [...definition, ...PANEL_NOTES, ...own.notes, PROTECTION_NOTE] },
    panels.map(({ year }) => year),
  );
}

const PANEL_NOTES: readonly string[] = [
  "前の年とこの年の両方で営業月数が12か月の方（同じ方）だけで計算しています。",
  "前の年が0円以下の方は、率を計算できないので含めていません。",
];
const BASIS = "前の年と比べたこの年（同じ方どうし）";
