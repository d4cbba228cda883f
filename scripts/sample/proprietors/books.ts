import { randomFor } from "../random.ts";
import { monthsOf, type SamplePerson } from "./people.ts";

/** One person's settlement of a year in yen, as the form has it. `subsidies` is part of the sales; null = blank. */
export interface SampleBooks {
  readonly months: number;
  readonly grossSales: number;
  readonly costOfSales: number;
  readonly expenses: number;
  readonly familyWages: number;
  readonly netIncome: number;
  readonly employees: number;
  readonly subsidies: number | null;
  /** Sales of the twelve months; null = not in business. */
  readonly monthly: readonly (number | null)[];
}

/** How the years went, as a factor of an ordinary year, 2021 … 2025. */
const years: Readonly<Record<string, readonly number[]>> = {
  manufacturing: [0.96, 0.98, 1.01, 1.0, 1.02],
  construction: [1.0, 1.02, 1.05, 1.04, 1.09],
  wholesale: [0.97, 1.01, 1.03, 1.02, 1.01],
  retail: [0.98, 0.99, 1.0, 0.98, 0.99],
  services: [0.84, 0.93, 1.02, 1.06, 1.1],
};

/** Cost of sales and expenses as shares of the sales. */
const shares: Readonly<Record<string, readonly [cost: number, expenses: number]>> = {
  manufacturing: [0.42, 0.32],
  construction: [0.38, 0.33],
  wholesale: [0.71, 0.17],
  retail: [0.61, 0.23],
  services: [0.17, 0.48],
};

/** Weight of the months, January first. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  manufacturing: [7, 7, 8, 8, 8, 8, 8, 8, 9, 10, 9, 10],
  construction: [4, 4, 6, 8, 9, 10, 10, 10, 11, 11, 10, 7],
  wholesale: [7, 7, 8, 8, 8, 8, 9, 9, 8, 9, 9, 10],
  retail: [7, 7, 8, 8, 8, 8, 9, 9, 8, 8, 8, 12],
  services: [7, 7, 8, 8, 9, 8, 10, 11, 9, 8, 7, 8],
};

const SUBSIDISED: readonly number[] = [0.3, 0.16, 0.08, 0.06, 0.05];
const ALL_MONTHS = 12;
/** Illness, a closed road, a broken machine: sales fall, the fixed costs stay. */
const BAD_YEARS = 0.09;

/** The books of a person in a year: fixed by person and year alone. */
export function booksOf(person: SamplePerson, year: number): SampleBooks {
  const random = randomFor("books", person.member, year);
  const own = randomFor("habits", person.member);
  const position = year - 2021;
  const months = monthsOf(person, year);
  const badYear = !person.dominant && random() < BAD_YEARS;
  const luck = person.dominant ? 0.98 + 0.04 * random() : (badYear ? 0.52 : 0.86) + 0.3 * random();
  const trade = (years[person.industry]?.[position] ?? 1) * luck * (months / ALL_MONTHS);
  const subsidies = random() < (SUBSIDISED[position] ?? 0) ? 10_000 * Math.round(10 + 90 * random()) : null;
  const earned = Math.round(person.sales * trade);
  const grossSales = earned + (subsidies ?? 0);
  const [cost, expense] = shares[person.industry] ?? [0.4, 0.3];
  const costOfSales = Math.round(earned * cost * (0.75 + 0.4 * own() + 0.1 * random()));
  const fixed = (0.35 * expense + (badYear ? 0.12 : 0)) * person.sales * (months / ALL_MONTHS);
  const expenses = Math.round(0.65 * expense * earned * (0.7 + 0.75 * own()) + fixed * (0.8 + 0.5 * random()));
  const left = grossSales - costOfSales - expenses;
  const paysFamily = own() < 0.45 && left > 1_600_000;
  const familyWages = paysFamily ? 60_000 * Math.round((left * (0.2 + 0.15 * own())) / 60_000) : 0;
  return {
    months,
    grossSales,
    costOfSales,
    expenses,
    familyWages,
    netIncome: left - familyWages,
    employees: grossSales > 12_000_000 ? Math.floor(own() * 4) : 0,
    subsidies,
    monthly: monthlySales(person, year, grossSales, months),
  };
}

/** A first year ends in December, a last year begins in January. */
function monthlySales(person: SamplePerson, year: number, sales: number, months: number): readonly (number | null)[] {
  const random = randomFor("months", person.member, year);
  const first = year === person.first ? ALL_MONTHS - months : 0;
  const weights = (seasons[person.industry] ?? []).map((weight, month) =>
    month >= first && month < first + months ? weight * (0.8 + 0.4 * random()) : 0,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const amounts = weights.map((weight) => (weight === 0 ? null : Math.floor((sales * weight) / total)));
  const missing = sales - amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const last = first + months - 1;
  return amounts.map((amount, month) => (month === last && amount !== null ? amount + missing : amount));
}
