import { attackedSystem } from "./attacked-cells.ts";
import type { Breach } from "./breach.ts";
import { attackCounts } from "./count-attacker.ts";
import type { PublishedSettlements } from "./published-settlements.ts";
import { bandOf, fullPersons, type MeasureKey, pairsOf, type SettlementTruth } from "./settlement-truth.ts";

type Codes = Readonly<Record<string, string>>;

/** Attacks the numbers of persons in profit, and with a margin, by industry: shares × n. Source: disclosure.md §2 cross tables, §3.5. */
export function attackPersons(files: PublishedSettlements, truth: SettlementTruth, year: number): readonly Breach[] {
  const persons = fullPersons(yearOf(truth, year), truth, truth.total);
  const count = (
    id: string,
    is: (person: (typeof persons)[number]) => boolean,
    isReadable: (codes: Codes) => boolean,
    answers: readonly string[],
  ) =>
    attackCounts(
      attackedSystem({
        measure: "count",
        axes: [axis("industry", truth.total, truth.industries), axis(id, "any", ["yes", "no"])],
        tables: [["industry", id]],
        rows: persons.map((person) => ({
          owner: person.owner,
          codes: { industry: person.industry, [id]: is(person) ? "yes" : "no" },
          value: 1,
        })),
        answers,
        isReadable,
      }),
      truth.promise.minimumCount,
    );
  // The same persons stand behind a share in profit, a median and a mean: their n tells as much as their number.
  const behind = [
    ["margin-by-industry", "in-profit"],
    ...Object.values(truth.measures).flatMap((slug) => [
      [`${slug}-median-by-industry`],
      ...["median", "mean"].map((measure) => [`${slug}-levels-by-industry`, measure]),
    ]),
  ];
  const isCounted = (group: string) =>
    files.at("persons-by-industry", year, group) !== null ||
    behind.some(([dataset = "", ...measure]) => files.at(dataset, year, group, ...measure)?.n != null);
  const hasProfit = (group: string) => files.at("margin-by-industry", year, group, "in-profit") !== null;
  const hasRatio = (group: string) => files.at("margin-by-industry", year, group, "median-margin")?.n != null;
  return [
    ...count(
      "profit",
      ({ income }) => income > 0,
      ({ industry = "", profit }) =>
        profit === "any" ? isCounted(industry) : hasProfit(industry) && isCounted(industry),
      ["profit"],
    ),
    ...count(
      "ratio",
      ({ sales }) => sales > 0,
      ({ industry = "", ratio }) => (ratio === "any" ? isCounted(industry) : hasRatio(industry)),
      [],
    ),
  ];
}

/** Attacks the numbers of persons of the panel with a rate, by industry, which stand as n beside the growth of a measure. */
export function attackBase(
  files: PublishedSettlements,
  truth: SettlementTruth,
  year: number,
  key: MeasureKey,
): readonly Breach[] {
  const slug = truth.measures[key];
  const isReadable = ({ industry = "", base }: Codes) =>
    base === "rate" &&
    (files.at(`${slug}-growth-by-industry`, year, industry, "median")?.n != null ||
      files.at(`${slug}-balance-by-industry`, year, industry)?.n != null);
  return attackCounts(
    attackedSystem({
      measure: "count",
      axes: [axis("industry", truth.total, truth.industries), axis("base", "any", ["rate", "none"])],
      tables: [["industry", "base"]],
      rows: pairsOf(truth, year, truth.total).map(({ now, before }) => ({
        owner: now.owner,
        codes: { industry: now.industry, base: before[key] > 0 ? "rate" : "none" },
        value: 1,
      })),
      answers: [],
      isReadable,
    }),
    truth.promise.minimumCount,
  );
}

/** Attacks who came, stayed and left: filers of both years, part-year persons, panel. Small numbers only; nobody's answer is in them. */
export function attackStanding(files: PublishedSettlements, truth: SettlementTruth, year: number): readonly Breach[] {
  const { persons } = yearOf(truth, year);
  const before = truth.years.get(year - 1)?.persons ?? null;
  const old = new Map(before?.map((person) => [person.owner, person]));
  const present = new Set(persons.map(({ owner }) => owner));
  const isShown = (at: number, id: string) => files.at("composition-by-standing", at, id, "persons") !== null;
  const kinds = persons.map((person) => {
    const last = old.get(person.owner);
    const standing = last === undefined ? "new" : last.isFull && person.isFull ? "matched" : "interrupted";
    return { owner: person.owner, months: person.isFull ? "full-year" : "part-year", standing };
  });
  const cell = (id: string, owners: readonly { readonly owner: string }[], published = isShown(year, id)) => ({
    id,
    published,
    owners: new Map(owners.map(({ owner }) => [owner, 1])),
  });
  const sum = (whole: string, parts: readonly string[]) =>
    new Map([[whole, -1], ...parts.map((part): [string, number] => [part, 1])]);
  const months = ["full-year", "part-year"].map((id) =>
    cell(
      id,
      kinds.filter((one) => one.months === id),
    ),
  );
  const equations = [sum("filers", ["full-year", "part-year"])];
  const cells = [cell("filers", kinds), ...months];
  if (before !== null) {
    for (const id of ["matched", "interrupted", "new"])
      cells.push(
        cell(
          id,
          kinds.filter((one) => one.standing === id),
        ),
      );
    cells.push(
      cell(
        "left",
        before.filter(({ owner }) => !present.has(owner)),
      ),
    );
    cells.push(cell("filers before", before, isShown(year - 1, "filers")));
    equations.push(sum("filers", ["matched", "interrupted", "new"]));
    equations.push(sum("filers before", ["matched", "interrupted", "left"]));
  }
  return attackCounts({ cells, equations, groups: [] }, truth.promise.minimumCount);
}

/** Attacks felt against booked: shares × n, both of them answers. Persons without books stand in a class of their own that is not printed. */
export function attackFelt(
  files: PublishedSettlements,
  truth: SettlementTruth,
  year: number,
  item: string,
): readonly Breach[] {
  const crossed = yearOf(truth, year).sentiment?.crossed.get(item);
  if (crossed === undefined) throw new Error(`no such question: ${item}`);
  const middle = truth.bands.ids.indexOf(truth.bands.same);
  const booked = new Map(
    pairsOf(truth, year, truth.total).flatMap(({ now, before }) => {
      const amounts = { now: now[crossed.measure], before: before[crossed.measure] };
      if (amounts.before <= 0) return [];
      const direction = Math.sign(bandOf(amounts, truth.bands.breaks) - middle);
      return [[now.owner, BOOKED.get(direction) ?? ""] as const];
    }),
  );
  const rows = [...crossed.answers].flatMap(([owner, score]) => {
    const books = booked.get(owner);
    return books === undefined ? [] : [{ owner, codes: { felt: FELT.get(score) ?? "", booked: books }, value: 1 }];
  });
  const shown = files.all(`${item}-by-booked`, year);
  const answers = [...new Set(shown.map(({ place }) => place[0] ?? ""))];
  // The answers stand in the file by their own ids, in the order good, same, bad.
  const isRow = (felt: string) => {
    const own = rows.filter(({ codes }) => codes.felt === felt);
    return answers.some((id) => {
      const printed = shown.filter(({ place }) => place[0] === id);
      return (
        printed.length === BOOKED.size &&
        printed.every(({ place, value, n }) => {
          const part = own.filter(({ codes }) => codes.booked === place[1]).length;
          return n === own.length && Math.abs(value - (100 * part) / own.length) < 0.051;
        })
      );
    });
  };
  return attackCounts(
    attackedSystem({
      measure: "count",
      axes: [axis("felt", "any", [...FELT.values()]), axis("booked", "any", [...BOOKED.values()])],
      tables: [["felt", "booked"]],
      rows,
      answers: ["felt", "booked"],
      isReadable: ({ felt = "" }) => isRow(felt),
    }),
    truth.promise.minimumCount,
  );
}

const FELT: ReadonlyMap<number, string> = new Map([
  [1, "good"],
  [0, "same"],
  [-1, "bad"],
]);
const BOOKED: ReadonlyMap<number, string> = new Map([
  [1, "up"],
  [0, "same"],
  [-1, "down"],
]);

function axis(id: string, total: string, codes: readonly string[]) {
  return { id, total, classes: codes.map((code) => ({ code, parent: null })) };
}

function yearOf({ years }: SettlementTruth, year: number) {
  const found = years.get(year);
  if (found === undefined) throw new Error(`year is not among the settlements: ${year}`);
  return found;
}
