import { type Quarter, quarterOf } from "../../src/datasets/period.ts";
import { fold } from "./fold.ts";

/**
 * A quarter as people write it → the integer: 2026年4-6月期, 令和8年4～6月期, R8.4-6, 2026Q2, 2026-Q2, 令和8年（2026年）4～6月期.
 * null for anything else: months that are no calendar quarter, an era that was over or not yet begun, 年度, 第2四半期 (fiscal or calendar? nobody knows).
 * Source: inputs.md §2.
 */
export function parsePeriodText(text: string): Quarter | null {
  const match = PERIOD.exec(fold(text).toUpperCase().replace(/ /g, ""));
  if (!match?.groups) return null;
  const { western, era, eraYear, otherWestern, otherEra, otherEraYear, from, to, quarter } = match.groups;
  const quarterOfYear = quarter ? Number(quarter) : quarterOfMonths(Number(from), Number(to));
  if (quarterOfYear === null) return null;
  const years = [
    yearOf(western, era, eraYear, quarterOfYear),
    ...(otherWestern || otherEra ? [yearOf(otherWestern, otherEra, otherEraYear, quarterOfYear)] : []),
  ];
  const [year] = years;
  if (year === undefined || year === null || years.some((other) => other !== year)) return null;
  return quarterOf(year, quarterOfYear);
}

/** First year, and first and last calendar quarter that touch the era (令和 began on 1 May 2019, 平成 on 8 January 1989). */
const ERAS: ReadonlyMap<string, { readonly first: number; readonly from: Quarter; readonly to: Quarter }> = new Map(
  [
    { names: ["令和", "R"], first: 2019, from: quarterOf(2019, 2), to: Infinity },
    { names: ["平成", "H"], first: 1989, from: quarterOf(1989, 1), to: quarterOf(2019, 2) },
    { names: ["昭和", "S"], first: 1926, from: quarterOf(1926, 4), to: quarterOf(1989, 1) },
  ].flatMap(({ names, ...era }) => names.map((name) => [name, era] as const)),
);

const PERIOD = new RegExp(
  `^${yearPattern("western", "era", "eraYear")}(?:\\(${yearPattern("otherWestern", "otherEra", "otherEraYear")}\\))?` +
    "(?:[-./]?Q(?<quarter>[1-4])|(?:(?<=[年)])|[./])(?<from>\\d{1,2})月?[-~‐‑‒–—―−ー](?<to>\\d{1,2})月?)期?$",
);

/** 2026, 2026年, 令和8年, R8. */
function yearPattern(western: string, era: string, eraYear: string): string {
  return `(?:(?<${western}>[12]\\d{3})|(?<${era}>令和|平成|昭和|R|H|S)(?<${eraYear}>元|\\d{1,2}))年?`;
}

function quarterOfMonths(from: number, to: number): number | null {
  return to === from + 2 && to % 3 === 0 && to <= 12 ? to / 3 : null;
}

/** The year AD; null where the era does not touch that quarter. */
function yearOf(
  western: string | undefined,
  eraName: string | undefined,
  eraYear: string | undefined,
  quarterOfYear: number,
): number | null {
  if (western) return Number(western);
  const era = ERAS.get(eraName ?? "");
  if (!era) return null;
  const year = era.first - 1 + (eraYear === "元" ? 1 : Number(eraYear));
  const quarter = quarterOf(year, quarterOfYear);
  return quarter >= era.from && quarter <= era.to ? year : null;
}
