import type { Dataset } from "../../../src/datasets/contract.ts";
import type { YearRegister } from "../../../src/datasets/proprietors.ts";
import type { CalendarEntry } from "../../model.ts";
import { compositionDatasets, personsIn } from "./composition-datasets.ts";
import type { ProprietorsFrame } from "./frame.ts";
import { growthDatasets } from "./growth-datasets.ts";
import { levelDatasets } from "./level-datasets.ts";
import { marginDatasets } from "./margin-datasets.ts";
import { realTermsDatasets } from "./real-terms.ts";
import { seasonDatasets } from "./season-dataset.ts";
import { sentimentDatasets } from "./sentiment-datasets.ts";
import { sizeDataset } from "./size-dataset.ts";
import { subsidyDataset } from "./subsidy-dataset.ts";

/** All datasets of item ②, in the order in which the catalogue shows them: the matched panel first. No year, no datasets. */
export function proprietorsDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  if (frame.years.length === 0) return [];
  return [
    ...growthDatasets(frame),
    ...levelDatasets(frame),
    ...marginDatasets(frame),
    sizeDataset(frame),
    ...realTermsDatasets(frame),
    subsidyDataset(frame),
    ...seasonDatasets(frame),
    ...sentimentDatasets(frame),
    ...compositionDatasets(frame),
  ];
}

/** The register of years for the pages, oldest first. */
export function yearRegister(frame: ProprietorsFrame, calendar: readonly CalendarEntry[]): YearRegister {
  const last = frame.years.at(-1)?.year ?? Number.NEGATIVE_INFINITY;
  const datesOf = (year: number) => calendar.find(({ period }) => period === year);
  return {
    sample: frame.settings.sample,
    title: frame.codebook.title,
    measures: frame.codebook.measures.map(({ id, slug, label, fullLabel, wording }) => ({
      id,
      slug,
      label,
      fullLabel,
      wording,
    })),
    years: frame.years.map((year) => ({
      year: year.year,
      surveyStart: datesOf(year.year)?.surveyStart ?? null,
      surveyEnd: datesOf(year.year)?.surveyEnd ?? null,
      publishedOn: datesOf(year.year)?.publishedOn ?? null,
      filers: personsIn(year, "filers"),
      n: personsIn(year, "full-year"),
      partYear: personsIn(year, "part-year"),
      matched: personsIn(year, "matched"),
      entrants: personsIn(year, "new"),
      leavers: personsIn(year, "left"),
      hasYearBefore: year.growth !== null,
      sentiment: year.sentiment !== null,
      comments: (year.sentiment?.comments ?? []).map(({ industry, text }) => ({ industry, text })),
      commentary: year.commentary,
    })),
    planned: calendar.flatMap(({ period, publishedOn }) =>
      period > last && publishedOn !== null ? [{ year: period, publishedOn }] : [],
    ),
  };
}
