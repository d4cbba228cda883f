import type { Dataset, DatasetOf, Shape } from "../../datasets/contract.ts";
import { type YearRegister, yearRegisterSchema } from "../../datasets/proprietors.ts";
import { catalogue, dataset, datasetOf, PublishedDataError, publishedText } from "../../datasets/store.ts";

export type ProprietorYear = YearRegister["years"][number];

/** The register of years of item ②; null where the chamber publishes no such survey, so that there are no pages. */
export function yearRegister(): YearRegister | null {
  if (!catalogue().datasets.some(({ id }) => id.startsWith(PREFIX))) return null;
  const result = yearRegisterSchema.safeParse(JSON.parse(publishedText("proprietors/years.json")));
  if (result.success) return result.data;
  throw new PublishedDataError(
    `proprietors/years.json の内容が決まりと違います（${result.error.issues[0]?.message}）。npm run data を実行して、公表用データを作り直してください。`,
  );
}

/** Every published dataset of the survey, in the order of the catalogue. */
export function proprietorDatasets(): readonly Dataset[] {
  return catalogue()
    .datasets.filter(({ id }) => id.startsWith(PREFIX))
    .map(({ id }) => dataset(id));
}

/** A dataset of the survey by its slug; null where it is not published. Another shape fails the build. */
export function published<S extends Shape>(slug: string, shape: S): DatasetOf<S> | null {
  const id = PREFIX + slug;
  return catalogue().datasets.some((entry) => entry.id === id) ? datasetOf(id, shape) : null;
}

/** Address of a year's report. */
export function yearPath(year: number): string {
  return `/proprietors/${year}/`;
}

const PREFIX = "proprietors/";
