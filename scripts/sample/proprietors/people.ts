import { normal, randomFor } from "../random.ts";

/** An invented sole proprietor of the sample. Years are inclusive; `last` null = still there. */
export interface SamplePerson {
  readonly member: string;
  readonly industry: string;
  readonly first: number;
  readonly last: number | null;
  /** Months in business in the first and in the last year; 12 where the year is whole. */
  readonly firstMonths: number;
  readonly lastMonths: number;
  /** Sales of an ordinary year in yen. */
  readonly sales: number;
  /** The one person who makes up nearly all of an industry. */
  readonly dominant: boolean;
}

export const SAMPLE_YEARS = [2021, 2022, 2023, 2024, 2025] as const;

/** Persons per industry in every year, and the middle of their sales in yen. Wholesale is the industry of eight. */
const industries: Readonly<
  Record<string, { readonly persons: number; readonly middle: number; readonly turnover: number }>
> = {
  manufacturing: { persons: 14, middle: 5_600_000, turnover: 0 },
  construction: { persons: 128, middle: 8_800_000, turnover: 5 },
  wholesale: { persons: 8, middle: 17_000_000, turnover: 0 },
  retail: { persons: 162, middle: 8_100_000, turnover: 11 },
  services: { persons: 188, middle: 5_200_000, turnover: 13 },
};

const DOMINANT_SALES = 610_000_000;

/**
 * Everybody who was ever in the sample, in the order of their numbers (MIHON-0001 …): 500 in each year; who leaves is followed by somebody new.
 * The numbers say 見本, so that nobody takes them for members.
 */
export function samplePeople(): readonly SamplePerson[] {
  const places = Object.entries(industries).flatMap(([industry, { persons, turnover }]) => [
    ...Array.from({ length: persons }, (_, index) => ({
      industry,
      index,
      first: 2021,
      last: lastYear(index, turnover),
    })),
    ...SAMPLE_YEARS.slice(1).flatMap((year, wave) =>
      Array.from({ length: turnover }, (_, index) => ({
        industry,
        index: persons + wave * turnover + index,
        first: year,
        last: null,
      })),
    ),
  ]);
  return places
    .sort((a, b) => a.first - b.first)
    .map(({ industry, index, first, last }, position) => {
      const random = randomFor("proprietor", industry, index);
      const dominant = industry === "manufacturing" && index === 0;
      const middle = industries[industry]?.middle ?? 0;
      return {
        member: `MIHON-${String(position + 1).padStart(4, "0")}`,
        industry,
        first,
        last,
        firstMonths: first > 2021 && random() < 0.6 ? 1 + Math.floor(random() * 11) : 12,
        lastMonths: last !== null && random() < 0.3 ? 1 + Math.floor(random() * 11) : 12,
        sales: dominant ? DOMINANT_SALES : Math.round(middle * stretch(normal(random))),
        dominant,
      };
    });
}

/** The people of one year, in the order of their numbers. */
export function peopleOf(year: number): readonly SamplePerson[] {
  return samplePeople().filter(({ first, last }) => first <= year && (last === null || year <= last));
}

/** Months in business of a person in a year. */
export function monthsOf(person: SamplePerson, year: number): number {
  return year === person.first ? person.firstMonths : year === person.last ? person.lastMonths : 12;
}

/** The first `turnover` persons leave after 2021, the next after 2022, and so on. */
function lastYear(index: number, turnover: number): number | null {
  const wave = turnover === 0 ? Number.POSITIVE_INFINITY : Math.floor(index / turnover);
  return wave < SAMPLE_YEARS.length - 1 ? 2021 + wave : null;
}

/** A spread as incomes have it, by arithmetic only (the same on every machine): half to double for one standard deviation. */
function stretch(deviation: number): number {
  const size = Math.min(3.2, Math.abs(deviation));
  const factor = 1 + size * (0.62 + 0.24 * size + 0.09 * size * size);
  return deviation < 0 ? 1 / factor : factor;
}
