import { reportPath } from "../datasets/address.ts";
import { roundRegister } from "../datasets/store.ts";
import { periodName } from "../format/period.ts";
import { yearPath, yearRegister } from "./proprietors/register.ts";

/** A report of a survey: its name, the day it was or will be published (ISO; null: no record), and its address. */
export interface Release {
  readonly name: string;
  readonly publishedOn: string | null;
  readonly path: string;
}

/** The reports of all surveys, newest first; those without a recorded day last. */
export function publishedReleases(): readonly Release[] {
  const { rounds, title } = roundRegister();
  const proprietors = yearRegister();
  return [
    ...rounds.map(({ period, publishedOn }) => roundRelease(period, title, publishedOn)),
    ...(proprietors?.years ?? []).map(({ year, publishedOn }) =>
      yearRelease(year, proprietors?.title ?? "", publishedOn),
    ),
  ].sort(
    (a, b) => (b.publishedOn ?? "").localeCompare(a.publishedOn ?? "", "en") || b.name.localeCompare(a.name, "en"),
  );
}

/** The planned reports of all surveys, next first. They have no page yet. */
export function plannedReleases(): readonly (Omit<Release, "path"> & { readonly publishedOn: string })[] {
  const { planned, title } = roundRegister();
  const proprietors = yearRegister();
  return [
    ...planned.map(({ period, publishedOn }) => ({ ...roundRelease(period, title, publishedOn), publishedOn })),
    ...(proprietors?.planned ?? []).map(({ year, publishedOn }) => ({
      ...yearRelease(year, proprietors?.title ?? "", publishedOn),
      publishedOn,
    })),
  ].sort((a, b) => a.publishedOn.localeCompare(b.publishedOn, "en"));
}

function roundRelease(period: string, title: string, publishedOn: string | null): Release {
  return { name: `${periodName(period)} ${title}`, publishedOn, path: reportPath(period) };
}

function yearRelease(year: number, title: string, publishedOn: string | null): Release {
  return { name: `${periodName(String(year))}分 ${title}`, publishedOn, path: yearPath(year) };
}
