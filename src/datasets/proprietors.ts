import { z } from "zod";

/** `data/published/proprietors/years.json`: what the pages on sole proprietors need beside their datasets. Written by `publish`, read by the site. */

const persons = z.int().nonnegative().nullable();

export const yearRegisterSchema = z.strictObject({
  sample: z.boolean(),
  title: z.string(),
  /** The published amounts; their datasets are `proprietors/<slug>-…`. */
  measures: z.array(
    z.strictObject({
      id: z.string(),
      slug: z.string(),
      label: z.string(),
      /** Named in full at every figure: 青色申告特別控除前所得. */
      fullLabel: z.string(),
      wording: z.strictObject({ up: z.string(), down: z.string() }),
    }),
  ),
  /** In order of time. Numbers of persons are null where they are withheld, or where there is no year before. */
  years: z.array(
    z.strictObject({
      year: z.int(),
      /** ISO dates of the sentiment survey and of the report; null where the calendar does not say. */
      surveyStart: z.string().nullable(),
      surveyEnd: z.string().nullable(),
      publishedOn: z.string().nullable(),
      /** Persons with a settlement; those with twelve months (the base of levels); those with fewer. */
      filers: persons,
      n: persons,
      partYear: persons,
      /** Twelve months in both years (the base of growth); new this year; gone since last year. */
      matched: persons,
      entrants: persons,
      leavers: persons,
      hasYearBefore: z.boolean(),
      /** Was there a sentiment survey? */
      sentiment: z.boolean(),
      /** Approved comments that passed the free-text gate; industry null where too few answered. */
      comments: z.array(z.strictObject({ industry: z.string().nullable(), text: z.string() })),
      /** Is there a commentary in commentaries/proprietors/<year>.md? */
      commentary: z.boolean(),
    }),
  ),
  /** Planned reports after the last year. */
  planned: z.array(z.strictObject({ year: z.int(), publishedOn: z.string() })),
});

export type YearRegister = z.infer<typeof yearRegisterSchema>;
