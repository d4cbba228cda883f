import { z } from "zod";
import { PERIOD_PATTERN } from "./period.ts";

/**
 * The chart-ready JSON in `data/published/`: the only thing that `scripts/` and `src/` share (architecture.md §3).
 * `publish` writes it, the site reads it, and both sides check it against these schemas.
 */

const period = z.string().regex(PERIOD_PATTERN);
const id = z.string().regex(/^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/);

/** The id of all industries together, among series, categories and rows. */
export const TOTAL_ID = "all";

/** How a value came about; `suppressed` = withheld to protect respondents (printed x). */
export const statusSchema = z.enum(["normal", "suppressed", "missing", "notApplicable", "provisional", "revised"]);
export type Status = z.infer<typeof statusSchema>;

/** A class of a breakdown: an industry, an answer, an item. */
const category = z.strictObject({ id, label: z.string(), note: z.string().optional() });
export type Category = z.infer<typeof category>;

/** What every observation carries. `value` is rounded to the dataset's `decimals`; null unless the status has a value. */
const cell = { value: z.number().nullable(), status: statusSchema, n: z.int().nonnegative().optional() };

const source = z.strictObject({
  name: z.string(),
  url: z.string().optional(),
  retrievedOn: z.string().optional(),
  edition: z.string().optional(),
  /** 市全域 or the chamber's district: what area the figures cover. */
  scope: z.string().optional(),
  processed: z.boolean().optional(),
  /** The downloaded file behind the figures, in the data folder, and the SHA-256 of its bytes. */
  file: z.string().optional(),
  sha256: z.string().optional(),
});
export type Source = z.infer<typeof source>;

/** Words for a rise and a fall of a measure, for sentences: 業況 improves, 売上 grows. */
const wording = z.strictObject({ up: z.string(), down: z.string() });

const common = {
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  title: z.string(),
  /** One spoken sentence: what the dataset is. */
  description: z.string(),
  unit: z.string(),
  decimals: z.int().min(0).max(4),
  /** In order of time. */
  periods: z.array(period),
  /** What is compared with what, in words (前年同期と比べて…); null where nothing is compared. */
  basis: z.string().nullable(),
  /** How the number is made, in words (「好転」の割合－「悪化」の割合); null where it is a plain figure. */
  formula: z.string().nullable(),
  sources: z.array(source).min(1),
  notes: z.array(z.string()),
  /** true: made by the sample generator; every page and download says 見本データ. */
  sample: z.boolean(),
};

/** Series over periods: DI by industry, visitors by area. */
export const timeSeriesSchema = z.strictObject({
  shape: z.literal("timeSeries"),
  ...common,
  horizon: z.enum(["current", "outlook"]).optional(),
  wording: wording.optional(),
  /** The last period that is a result; those after it are projections (将来推計), marked on chart and table. */
  lastResult: period.optional(),
  series: z.array(category),
  observations: z.array(
    z.strictObject({
      period,
      series: id,
      ...cell,
      /** The value before rounding to `decimals` (DI: four decimals). */
      exact: z.number().optional(),
      /** Difference of the two printed values to the quarter (year) before; null where one of them is not published. */
      changeOnQuarter: z.number().nullable().optional(),
      changeOnYear: z.number().nullable().optional(),
    }),
  ),
});

/** Category × measure per period: answer shares, response by industry, investment. A measure may have its own unit. */
export const breakdownSchema = z.strictObject({
  shape: z.literal("breakdown"),
  ...common,
  categories: z.array(category),
  /** The last period that is a result; those after it are projections. */
  lastResult: period.optional(),
  measures: z.array(category.extend({ unit: z.string().optional(), decimals: z.int().min(0).max(4).optional() })),
  observations: z.array(z.strictObject({ period, category: id, measure: id, ...cell })),
});

/** Counts or shares by band (histograms) per group. */
export const distributionSchema = z.strictObject({
  shape: z.literal("distribution"),
  ...common,
  groups: z.array(category),
  bands: z.array(category),
  observations: z.array(z.strictObject({ period, group: id, band: id, ...cell })),
});

/** Options in order of their share per period, with the rank before; ties share a rank (1, 2, 2, 4). */
export const rankingSchema = z.strictObject({
  shape: z.literal("ranking"),
  ...common,
  options: z.array(category),
  observations: z.array(
    z.strictObject({
      period,
      option: id,
      ...cell,
      rank: z.int().positive().nullable(),
      previousRank: z.int().positive().nullable(),
      /** Share (%) of firms that put the option first; null where withheld or not asked. */
      first: z.number().nullable().optional(),
    }),
  ),
});

/** Row × column per period, with a step of a legend: 景気天気図. */
export const matrixSchema = z.strictObject({
  shape: z.literal("matrix"),
  ...common,
  rows: z.array(category),
  columns: z.array(category),
  /** From the best to the worst; `from` = lower bound, closed; null = no lower bound. */
  legend: z.array(z.strictObject({ step: id, label: z.string(), symbol: z.string(), from: z.number().nullable() })),
  observations: z.array(z.strictObject({ period, row: id, column: id, ...cell, step: id.nullable() })),
});

/** Amounts flowing between nodes per period: 地域経済循環. */
export const flowSchema = z.strictObject({
  shape: z.literal("flow"),
  ...common,
  nodes: z.array(category),
  observations: z.array(z.strictObject({ period, from: id, to: id, ...cell })),
});

export const datasetSchema = z.discriminatedUnion("shape", [
  timeSeriesSchema,
  breakdownSchema,
  distributionSchema,
  rankingSchema,
  matrixSchema,
  flowSchema,
]);

export type Dataset = z.infer<typeof datasetSchema>;
export type Shape = Dataset["shape"];
export type DatasetOf<S extends Shape> = Extract<Dataset, { shape: S }>;
export type TimeSeries = DatasetOf<"timeSeries">;
export type Breakdown = DatasetOf<"breakdown">;
export type Distribution = DatasetOf<"distribution">;
export type Ranking = DatasetOf<"ranking">;
export type Matrix = DatasetOf<"matrix">;
export type Flow = DatasetOf<"flow">;

/** `data/published/di-survey/rounds.json`: what a report page needs beside its datasets. */
export const roundRegisterSchema = z.strictObject({
  sample: z.boolean(),
  title: z.string(),
  rounds: z.array(
    z.strictObject({
      period,
      /** ISO dates; null where the calendar does not say. */
      surveyStart: z.string().nullable(),
      surveyEnd: z.string().nullable(),
      publishedOn: z.string().nullable(),
      asked: z.int(),
      answered: z.int(),
      /** Approved comments that passed the free-text gate; industry null where n is below the minimum. */
      comments: z.array(z.strictObject({ industry: id.nullable(), text: z.string() })),
      /** The option that most firms of an industry named; ties all listed; null where withheld. */
      topProblems: z.array(z.strictObject({ industry: id, options: z.array(id).nullable() })),
      /** Supplementary survey (付随調査) of the round: its title and the ids of its datasets. */
      supplement: z.strictObject({ title: z.string(), datasets: z.array(z.string()) }).nullable(),
      /** Is there a commentary in commentaries/di-survey/<period>.md? */
      commentary: z.boolean(),
    }),
  ),
  /** Planned releases after the last round. */
  planned: z.array(z.strictObject({ period, publishedOn: z.string() })),
});
export type RoundRegister = z.infer<typeof roundRegisterSchema>;

/** `data/published/di-survey/definitions.json`: wording of the questionnaire, for method pages and tables. */
export const definitionsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id,
      label: z.string(),
      question: z.string(),
      horizon: z.enum(["current", "outlook"]),
      /** For an outlook: the id of the item that it looks ahead of. */
      outlookOf: id.nullable(),
      basis: z.string(),
      formula: z.string(),
      /** The three answers in order: score +1, 0, −1. */
      answers: z.array(z.strictObject({ id, label: z.string(), score: z.int() })),
      wording,
      notes: z.array(z.string()),
      /** Ids of its datasets. */
      balance: z.string(),
      shares: z.string(),
    }),
  ),
  industries: z.array(category),
  /** Smallest n at which an industry's DI is published, and under which it carries an asterisk. */
  minimumFrequency: z.int(),
  smallNumber: z.int(),
});
export type Definitions = z.infer<typeof definitionsSchema>;

/** `data/published/catalogue.json`: every dataset, in the order in which they are shown. */
export const catalogueSchema = z.strictObject({
  contract: z.literal(1),
  sample: z.boolean(),
  /** Public figures of the city for the home page: one series of a time series each, in order, with a short label. */
  keyFigures: z.array(
    z.strictObject({
      dataset: z.string(),
      series: id,
      label: z.string(),
      /** The dataset in which the source itself gives the change from the period before; without it the change is the difference. */
      changes: z.string().optional(),
    }),
  ),
  datasets: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      shape: z.string(),
      periods: z.array(period),
      sample: z.boolean(),
      theme: z.string(),
    }),
  ),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** A line of `data/published/revisions.jsonl`: an approved change of published numbers; `hash` covers the line and the one before. */
export const revisionSchema = z.strictObject({
  /** ISO date of the release that made the change. */
  date: z.iso.date(),
  kind: z.enum(["改定", "訂正", "遅延回答"]),
  reason: z.string(),
  /** `dataset / class / period: old → new`, as printed when it was approved. */
  changes: z.array(z.string()),
  previous: z.string(),
  hash: z.string(),
});
export type Revision = z.infer<typeof revisionSchema>;
