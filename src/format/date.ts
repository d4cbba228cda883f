import { eraOf, eraYearText } from "./era.ts";

/** ISO date → 令和8年（2026年）10月30日. Throws on other text. */
export function dateName(day: string): string {
  const era = eraOf(day);
  return `${era.name}${eraYearText(era.year)}年（${day.slice(0, 4)}年）${monthDay(day)}`;
}

/** ISO date → 10月30日. Throws on other text. */
export function monthDay(day: string): string {
  const match = /^\d{4}-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new Error(`not an ISO date: ${day}`);
  return `${Number(match[1])}月${Number(match[2])}日`;
}
