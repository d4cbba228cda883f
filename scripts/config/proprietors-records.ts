import type { Answer, Place } from "../model.ts";
import type { Amount } from "./amounts.ts";

/** The records that the stages of item ② hand on (inputs.md §2, statistics.md §2). */

/** A column of yen (or of counts); null = blank. */
export interface AmountColumn {
  readonly at: (row: number) => number | null;
}

/** The folded member numbers of a year's settlements by row. */
export interface Members {
  readonly size: number;
  readonly rowOf: (member: string) => number | undefined;
  readonly at: (row: number) => string;
}

/** The settlements of one year, column by column, so that a million rows fit in memory. Rows count from 0 in the order of the file. */
export interface SettlementYear {
  readonly year: number;
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly size: number;
  readonly members: Members;
  readonly industryAt: (row: number) => string;
  /** Months in business, 1 … 12. */
  readonly monthsAt: (row: number) => number;
  readonly amounts: Readonly<Record<Amount, AmountColumn>>;
  /** Sales of the months, null where the file has no such columns. */
  readonly monthly: readonly AmountColumn[] | null;
  /** Where a row's value stands, for findings. */
  readonly placeAt: (row: number, key?: Amount | "member" | "industry" | "months") => Place;
}

/** One person's answers at tax-filing time. Maps are keyed by the codebook's ids; `problems` in ranked order. */
export interface SentimentAnswer {
  readonly member: string;
  readonly industry: string;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly problems: readonly string[];
  /** Approved for publication, raw; null where blank. */
  readonly comment: { readonly text: string; readonly place: Place } | null;
  readonly place: Place;
}

/** The sentiment survey of one year, one entry per person with at least one answer. */
export interface SentimentYear {
  readonly year: number;
  readonly file: string;
  readonly sha256: string;
  readonly answers: readonly SentimentAnswer[];
}

/** Consumer prices: year → index in thousandths of a point (101.2 → 101200), and where they are from. */
export interface PriceIndex {
  readonly file: string;
  readonly source: string;
  readonly byYear: ReadonlyMap<number, number>;
}

/** One number per person: folded member number → yen, or a ratio in `RATIO_UNIT`ths. */
export type PersonValues = ReadonlyMap<string, number>;

/** Ratios (margins, growth, shares of a month) are whole numbers of this many parts, so that a printed tenth of a percent is exact. */
export const RATIO_UNIT = 100_000_000_000;

/** A person in a table of counts: the class in every dimension. */
export interface CountedPerson {
  readonly owner: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Rounded quantiles after disclosure control, in yen or `RATIO_UNIT`ths; null where too few persons stand behind them. */
export interface Quantiles {
  readonly median: number | null;
  readonly quartiles: readonly [lower: number, upper: number] | null;
}

/** Counts after disclosure control, by cell id (`industry=retail&profit=yes`; the total is ""). */
export interface Counts {
  readonly cells: ReadonlyMap<
    string,
    { readonly status: "normal"; readonly count: number } | { readonly status: "suppressed" }
  >;
}

/** Means in yen after disclosure control, by cell id. */
export interface Means {
  readonly cells: ReadonlyMap<
    string,
    { readonly status: "normal"; readonly mean: number } | { readonly status: "suppressed" | "missing" }
  >;
}

/** A ratio of two sums after disclosure control: 1.05 = 5 % more. `notApplicable`: the base is zero or negative. */
export type Rate =
  | { readonly status: "normal"; readonly rate: number; readonly owners: number }
  | { readonly status: "suppressed" | "missing" | "notApplicable" };

/** A bar of a histogram after disclosure control: the bands that it covers. */
export interface Bar {
  readonly bands: readonly string[];
  readonly count: number;
}
