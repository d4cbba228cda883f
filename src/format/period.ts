import { type PeriodId, parseQuarterId, partsOf } from "../datasets/period.ts";
import { type EraYear, eraOf, eraYearText } from "./era.ts";

/** 2026-Q2 → 令和8年（2026年）4～6月期 · FY2026 → 令和8年度（2026年度） · 2020 → 令和2年（2020年）. Throws on other text. */
export function periodName(period: PeriodId): string {
  const { era, year, months, fiscal } = read(period);
  const word = fiscal ? "年度" : "年";
  return `${era.name}${eraYearText(era.year)}${word}（${year}${word}）${months && `${months}月期`}`;
}

/** The short form, where the era is clear from what stands around: 8年4～6月 · 8年度 · 2年. */
export function periodShort(period: PeriodId): string {
  const { era, months, fiscal } = read(period);
  return `${eraYearText(era.year)}${fiscal ? "年度" : "年"}${months && `${months}月`}`;
}

/** The year on an axis: R8, for a quarter, a calendar year and a fiscal year alike. */
export function periodAxisYear(period: PeriodId): string {
  const { era } = read(period);
  return `${era.letter}${era.year}`;
}

/** The period on an axis or in a narrow column: R8 4-6 · R8 (calendar year) · R8年度. */
export function periodAxis(period: PeriodId): string {
  const { months, fiscal } = read(period);
  const year = periodAxisYear(period);
  return months ? `${year} ${months.replace("～", "-")}` : fiscal ? `${year}年度` : year;
}

/** The quarter without its year: 4～6月期; a year has none (empty). */
export function periodMonths(period: PeriodId): string {
  const { months } = read(period);
  return months && `${months}月期`;
}

interface PeriodWords {
  readonly era: EraYear;
  readonly year: number;
  /** 4～6; empty for a year. */
  readonly months: string;
  readonly fiscal: boolean;
}

/** The era of a quarter or year is that of its last day; that of a fiscal year, of 1 May. Source: toolchain.md. */
function read(period: PeriodId): PeriodWords {
  const words = known.get(period) ?? wordsOf(period);
  known.set(period, words);
  return words;
}

/** A site names some fifty periods a hundred thousand times. */
const known = new Map<PeriodId, PeriodWords>();

function wordsOf(period: PeriodId): PeriodWords {
  const quarter = parseQuarterId(period);
  if (quarter !== null) {
    const { year, firstMonth, lastMonth } = partsOf(quarter);
    const day = `${year}-${String(lastMonth).padStart(2, "0")}-${lastMonth === 3 || lastMonth === 12 ? 31 : 30}`;
    return { era: eraOf(day), year, months: `${firstMonth}～${lastMonth}`, fiscal: false };
  }
  const match = /^(FY)?([12]\d{3})$/.exec(period);
  if (!match) throw new Error(`unknown period: ${period}`);
  const fiscal = match[1] !== undefined;
  return { era: eraOf(`${match[2]}-${fiscal ? "05-01" : "12-31"}`), year: Number(match[2]), months: "", fiscal };
}
