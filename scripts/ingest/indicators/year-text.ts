import { fold } from "../../text/fold.ts";

/** A year as a table writes it; `kind` null where the text does not say (2023, R5). */
export interface YearReading {
  readonly year: number;
  readonly kind: "year" | "fiscalYear" | null;
}

/**
 * 2023 · 2023年 · 2023年度 · FY2023 · 令和5年度 · 令和元年 · R5 → the year (AD); an era year that never was, or anything else → null.
 * Source: inputs.md §1–2.
 */
export function parseYearText(text: string): YearReading | null {
  const match = YEAR.exec(fold(text).replaceAll(" ", "").toUpperCase());
  if (!match) return null;
  const [, fiscal, western, eraName = "", eraYear = "", ending] = match;
  const year = western === undefined ? eraYearOf(eraName, eraYear) : Number(western);
  if (year === null || (fiscal !== undefined && ending === "年")) return null;
  return { year, kind: fiscal !== undefined || ending === "年度" ? "fiscalYear" : ending === "年" ? "year" : null };
}

const YEAR = /^(FY)?(?:((?:19|20)\d\d)|(令和|平成|昭和|R|H|S)(元|\d{1,2}))(年度|年)?$/;

/** First year and number of years of each era. */
const ERAS: ReadonlyMap<string, { readonly first: number; readonly years: number }> = new Map(
  [
    { names: ["令和", "R"], first: 2019, years: 99 },
    { names: ["平成", "H"], first: 1989, years: 31 },
    { names: ["昭和", "S"], first: 1926, years: 64 },
  ].flatMap(({ names, ...era }) => names.map((name) => [name, era] as const)),
);

function eraYearOf(name: string, text: string): number | null {
  const era = ERAS.get(name);
  const number = text === "元" ? 1 : Number(text);
  return era === undefined || number < 1 || number > era.years ? null : era.first + number - 1;
}
