import type { AnswerCounts } from "../../model.ts";
import type { TrueOptions } from "./option-attacker.ts";

/** The confidential settlements and answers of the sole proprietors as the auditor needs them, past aggregation and disclosure control. Yen. */
export interface SettlementTruth {
  readonly promise: SettlementPromise;
  /** Code of all industries together, and the industries in order. */
  readonly total: string;
  readonly industries: readonly string[];
  /** Slug of each published measure. */
  readonly measures: Readonly<Record<MeasureKey, string>>;
  /** Position of 「横ばい」 among the bands of growth, the bands' ids from the steepest fall, and their limits in percent. */
  readonly bands: { readonly ids: readonly string[]; readonly same: string; readonly breaks: readonly number[] };
  readonly years: ReadonlyMap<number, YearTruth>;
}

/** The thresholds that were promised; p in percent. */
export interface SettlementPromise {
  readonly minimumOwners: number;
  readonly percent: number;
  readonly minimumCount: number;
  readonly minimumFrequency: number;
  /** Late answers that must have come before a published number moves. */
  readonly minimumNew: number;
  readonly medianOwners: number;
  readonly quartileOwners: number;
  readonly bracketCount: number;
  readonly bracketsFilled: number;
}

export type MeasureKey = "sales" | "income" | "household";

/** One person's books of one year. `isFull`: twelve months in business. */
export interface PersonTruth {
  readonly owner: string;
  readonly industry: string;
  readonly isFull: boolean;
  readonly sales: number;
  readonly income: number;
  readonly household: number;
  readonly wages: number;
  readonly costs: number;
  readonly subsidies: number;
  readonly hasMonths: boolean;
  readonly sizeClass: string;
}

export interface YearTruth {
  readonly persons: readonly PersonTruth[];
  /** Null where nobody was asked. */
  readonly sentiment: {
    /** Slug of the item → industry → answers. */
    readonly balances: ReadonlyMap<string, ReadonlyMap<string, AnswerCounts>>;
    /** Slug of an item that is crossed with the books → the measure, and each person's answer. */
    readonly crossed: ReadonlyMap<
      string,
      { readonly measure: MeasureKey; readonly answers: ReadonlyMap<string, number> }
    >;
    readonly problems: TrueOptions;
  } | null;
}

/** A person in two years, twelve months in both: the books of now and before. */
export interface Pair {
  readonly now: PersonTruth;
  readonly before: PersonTruth;
}

/** The persons with twelve months of a group. */
export function fullPersons({ persons }: YearTruth, truth: SettlementTruth, group: string): readonly PersonTruth[] {
  return persons.filter(({ isFull, industry }) => isFull && (group === truth.total || industry === group));
}

/** The persons with twelve months in this year and the one before, by the industry of this year. None in the first year. */
export function pairsOf(truth: SettlementTruth, year: number, group: string): readonly Pair[] {
  const [now, before] = [truth.years.get(year), truth.years.get(year - 1)];
  if (now === undefined || before === undefined) return [];
  const old = new Map(before.persons.filter(({ isFull }) => isFull).map((person) => [person.owner, person]));
  return fullPersons(now, truth, group).flatMap((person) => {
    const last = old.get(person.owner);
    return last === undefined ? [] : [{ now: person, before: last }];
  });
}

/** The band of a growth in whole numbers: a limit itself belongs to the band nearer to no change. `before` above zero. */
export function bandOf(
  { now, before }: { readonly now: number; readonly before: number },
  breaks: readonly number[],
): number {
  return breaks.filter((limit) => {
    const distance = 100 * (now - before) - limit * before;
    return distance > 0 || (distance === 0 && limit < 0);
  }).length;
}

/** All groups: the total first. */
export function groupsOf({ total, industries }: SettlementTruth): readonly string[] {
  return [total, ...industries];
}
