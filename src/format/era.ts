/** A year of the Japanese calendar: 令和8年 = { name: 令和, letter: R, year: 8 }. */
export interface EraYear {
  readonly name: string;
  readonly letter: string;
  readonly year: number;
}

/** Eras with their first days, newest first. Source: toolchain.md. */
const eras = [
  { name: "令和", letter: "R", from: "2019-05-01" },
  { name: "平成", letter: "H", from: "1989-01-08" },
  { name: "昭和", letter: "S", from: "1926-12-25" },
  { name: "大正", letter: "T", from: "1912-07-30" },
  { name: "明治", letter: "M", from: "1868-10-23" },
] as const;

/** The era and its year on a day (ISO date). Throws before 明治. */
export function eraOf(day: string): EraYear {
  const era = eras.find(({ from }) => from <= day);
  if (era === undefined) throw new Error(`day before the eras: ${day}`);
  return { name: era.name, letter: era.letter, year: Number(day.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1 };
}

/** The year in words: 8, and 元 for the first. */
export function eraYearText(year: number): string {
  return year === 1 ? "元" : String(year);
}
