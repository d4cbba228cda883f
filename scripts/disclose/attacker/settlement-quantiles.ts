import type { Breach } from "./breach.ts";
import type { PublishedSettlements } from "./published-settlements.ts";
import {
  fullPersons,
  groupsOf,
  type MeasureKey,
  type PersonTruth,
  pairsOf,
  type SettlementTruth,
} from "./settlement-truth.ts";

/** A printed quantile with the number of persons that stand behind it in truth. */
interface Behind {
  readonly about: string;
  readonly isPrinted: boolean;
  readonly persons: number;
  readonly needed: number;
}

/** Looks behind every median and quartile of a year: does anything stand on fewer persons than was promised? Source: disclosure.md §2 row "median". */
export function attackQuantiles(files: PublishedSettlements, truth: SettlementTruth, year: number): readonly Breach[] {
  const now = truth.years.get(year);
  if (now === undefined) throw new Error(`year is not among the settlements: ${year}`);
  const { medianOwners, quartileOwners } = truth.promise;
  const behind: Behind[] = [];
  const look = (dataset: string, place: readonly string[], persons: readonly unknown[], needed = medianOwners) =>
    behind.push({
      about: [dataset, ...place].join(" "),
      isPrinted: files.at(dataset, year, ...place) !== null,
      persons: persons.length,
      needed,
    });
  for (const group of groupsOf(truth)) {
    const persons = fullPersons(now, truth, group);
    const withSales = persons.filter(({ sales }) => sales > 0);
    for (const slug of Object.values(truth.measures)) {
      look(`${slug}-median-by-industry`, [group], persons);
      look(`${slug}-levels-by-industry`, [group, "median"], persons);
      for (const quartile of ["lower-quartile", "upper-quartile"])
        look(`${slug}-levels-by-industry`, [group, quartile], persons, quartileOwners);
    }
    look("margin-by-industry", [group, "median-margin"], withSales);
    for (const { place } of files.all("ratios-by-industry", year))
      if (place[0] === group) look("ratios-by-industry", place, withSales);
    for (const { place } of files.all("subsidies-by-industry", year))
      if (place[0] === group && place[1] !== "recipients") look("subsidies-by-industry", place, persons);
    for (const { place } of files.all("season-by-month", year))
      if (place[1] === group)
        look(
          "season-by-month",
          place,
          withSales.filter(({ hasMonths }) => hasMonths),
        );
    for (const key of KEYS) {
      const rated = pairsOf(truth, year, group).filter(({ before }) => before[key] > 0);
      look(`${truth.measures[key]}-growth-by-industry`, [group, "median"], rated);
    }
  }
  const all = fullPersons(now, truth, truth.total);
  const inClass = (id: string, is: (person: PersonTruth) => boolean) =>
    all.filter((person) => person.sizeClass === id && is(person));
  for (const id of new Set(all.map(({ sizeClass }) => sizeClass))) {
    look(
      "sizes-by-class",
      [id, "median-income"],
      inClass(id, () => true),
    );
    look(
      "sizes-by-class",
      [id, "median-margin"],
      inClass(id, ({ sales }) => sales > 0),
    );
  }
  return behind
    .filter(({ isPrinted, persons, needed }) => isPrinted && persons < needed)
    .map(({ about }) => ({ by: "outsider", about, what: "a quantile of too few persons is printed" }));
}

const KEYS: readonly MeasureKey[] = ["sales", "income", "household"];
