import type { MeasureId } from "../../config/proprietors.ts";
import type { Bar, Counts, Means, Quantiles, Rate } from "../../config/proprietors-records.ts";
import type { Disclosed } from "../../disclose/brand.ts";
import type { BalanceRelease, OptionRelease } from "../../model.ts";

/** By industry code, the total included. */
export type ByIndustry<T> = ReadonlyMap<string, T>;

/** One year of item ② after disclosure control: all that `publish` gets to see of it. */
export interface YearRelease {
  readonly year: number;
  /** Persons with twelve months: industry × profit (yes, no), industry × ratio (yes: sales above zero). */
  readonly persons: Disclosed<Counts>;
  /** All filers: months (full, part). */
  readonly months: Disclosed<Counts>;
  /** All filers, and who left: standing (matched, interrupted, new, left); null without a year before. */
  readonly standing: Disclosed<Counts> | null;
  readonly levels: ReadonlyMap<MeasureId, ByIndustry<LevelRelease>>;
  readonly means: ReadonlyMap<MeasureId, Disclosed<Means>>;
  /** Industries (and the total) whose means may stand beside the growth figures. */
  readonly meansOf: ReadonlySet<string>;
  /** Industries (and the total) whose pooled margin may be printed. */
  readonly sumsOf: ReadonlySet<string>;
  /** Median ratios by the codebook's ratio id. */
  readonly ratios: ReadonlyMap<string, ByIndustry<Disclosed<Quantiles>>>;
  readonly pooledMargin: ByIndustry<Disclosed<Rate>>;
  readonly sizes: SizeRelease;
  readonly subsidies: SubsidyRelease;
  /** Median share of each month, January first; null where the file has no months. */
  readonly season: ByIndustry<readonly Disclosed<Quantiles>[]> | null;
  /** null without a year directly before. */
  readonly growth: ReadonlyMap<MeasureId, GrowthRelease> | null;
  readonly sentiment: SentimentRelease | null;
  readonly commentary: boolean;
}

export interface LevelRelease {
  readonly quantiles: Disclosed<Quantiles>;
  readonly trimmed: Disclosed<Means>;
}

/** Size classes of all industries; `bars` null: withheld. Medians by class. */
export interface SizeRelease {
  readonly bars: Disclosed<readonly Bar[]> | null;
  readonly income: ReadonlyMap<string, Disclosed<Quantiles>>;
  readonly margin: ReadonlyMap<string, Disclosed<Quantiles>>;
}

/** Medians with subsidies and without them, and who had any (subsidy: yes, no). */
export interface SubsidyRelease {
  readonly salesWithout: ByIndustry<Disclosed<Quantiles>>;
  readonly incomeWithout: ByIndustry<Disclosed<Quantiles>>;
  readonly recipients: Disclosed<Counts>;
}

/** The matched panel of one measure. */
export interface GrowthRelease {
  /** Σ this / Σ last, with the industries where it may be printed. */
  readonly pooled: ByIndustry<Disclosed<Rate>>;
  readonly pooledOf: ReadonlySet<string>;
  /** Median of the individual rates (1 % = 0.01). */
  readonly median: ByIndustry<Disclosed<Quantiles>>;
  /** Rise, same, fall (±5 %) as a balance. */
  readonly balance: Disclosed<BalanceRelease>;
  /** Histogram of all industries; null: withheld. */
  readonly bars: Disclosed<readonly Bar[]> | null;
  /** industry × base (rate: above zero, none: zero or negative). */
  readonly base: Disclosed<Counts>;
}

export interface SentimentRelease {
  readonly balances: ReadonlyMap<string, Disclosed<BalanceRelease>>;
  readonly problems: Disclosed<OptionRelease>;
  /** By item: felt (good, same, bad) × booked (up, same, down). */
  readonly felt: ReadonlyMap<string, FeltRelease>;
  readonly comments: readonly { readonly industry: string | null; readonly text: string }[];
}

/** A cell is printed only if it may be in both tables. */
export interface FeltRelease {
  /** Persons with an answer and a rate: nobody may learn that all who felt alike fared alike. */
  readonly both: Disclosed<Counts>;
  /** With a class `none` on either side: what is printed of all who answered, and of all with a rate, may stand beside it. */
  readonly everybody: Disclosed<Counts>;
}
