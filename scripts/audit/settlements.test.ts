import path from "node:path";
import { expect, test, vi } from "vitest";
import { attacksOnSettlements } from "../disclose/attacker/audit-settlements.ts";
import { carryOut } from "../disclose/attacker/carry-out.ts";
import type { PersonTruth, SettlementTruth } from "../disclose/attacker/settlement-truth.ts";
import { auditLines } from "../pipeline/audit.ts";
import { settlementTruth } from "../pipeline/audit-settlement-truth.ts";
import { readConfiguration } from "../pipeline/configuration.ts";
import { readProprietors } from "../pipeline/proprietors.ts";
import { readFolder } from "../publish/read-folder.ts";

/** The audit of the yearly report: what is published passes, and would not if it stood on other books or said more. */

// Only so that an attack that hangs is noticed: slow machines may take their time.
vi.setConfig({ testTimeout: 120_000 });

const DATA = path.join(import.meta.dirname, "..", "..", "data");
const files = readFolder(path.join(DATA, "published"));
const truth = await trueSettlements();
const YEAR = 2025;

test("what is published of the sample passes, everything was attacked, and no attack failed", () => {
  const { passed, checks, breaches, errors } = carryOut(attacksOnSettlements(files, truth, files));
  expect({ passed, breaches, errors }).toEqual({ passed: true, breaches: [], errors: [] });
  const attacked = new Set(checks.map(({ dataset }) => dataset));
  const published = [...files.keys()].filter((name) => /^proprietors\/(?!years)/.test(name));
  expect(published.filter((name) => !attacked.has(name.replace(".json", "")))).toEqual([]);
});

/** The same books but for the persons of one year. */
function withPersons(
  year: number,
  change: (persons: readonly PersonTruth[]) => readonly PersonTruth[],
): SettlementTruth {
  const own = truth.years.get(year);
  if (own === undefined) throw new Error(`no such year: ${year}`);
  return { ...truth, years: new Map(truth.years).set(year, { ...own, persons: change(own.persons) }) };
}

/** The attacks on the last year alone. */
function attackLastYear(
  published: ReadonlyMap<string, string>,
  { years, ...rest }: SettlementTruth,
  last: ReadonlyMap<string, string> | null,
) {
  const two = { ...rest, years: new Map([...years].filter(([year]) => year >= YEAR - 1)) };
  return carryOut(attacksOnSettlements(published, two, last).filter(({ period }) => period === String(YEAR)));
}

const isIn = (industry: string) => (person: PersonTruth) => person.isFull && person.industry === industry;

/** Keeps only so many of the persons. */
const only = (count: number, is: (person: PersonTruth) => boolean) => (persons: readonly PersonTruth[]) => {
  const kept = persons.filter(is).slice(0, count);
  return persons.filter((person) => !is(person) || kept.includes(person));
};

/** Everybody stayed but one, who left; nobody came. */
function oneLeaver(): SettlementTruth {
  const [now, before] = [YEAR, YEAR - 1].map(
    (year) => truth.years.get(year)?.persons.filter(({ isFull }) => isFull) ?? [],
  );
  const isIn = (persons: readonly PersonTruth[] | undefined) => {
    const owners = new Set(persons?.map(({ owner }) => owner));
    return ({ owner }: PersonTruth) => owners.has(owner);
  };
  const stayed = (now ?? []).filter(isIn(before));
  const [leaver, ...others] = (before ?? []).filter((person) => !isIn(now)(person));
  const changed = withPersons(YEAR, () => stayed);
  const last = (before ?? []).filter((person) => person === leaver || !others.includes(person));
  return {
    ...changed,
    years: new Map(changed.years).set(YEAR - 1, {
      persons: last,
      sentiment: truth.years.get(YEAR - 1)?.sentiment ?? null,
    }),
  };
}

const books = [
  {
    name: "a mean of nine persons",
    truth: withPersons(
      YEAR,
      only(9, ({ isFull }) => isFull),
    ),
    finds: "a sensitive amount is printed",
  },
  {
    name: "a median of nine persons",
    truth: withPersons(YEAR, only(9, isIn("retail"))),
    finds: "a quantile of too few persons is printed",
  },
  {
    name: "quartiles of nineteen",
    truth: withPersons(YEAR, only(19, isIn("retail"))),
    finds: "a quantile of too few persons is printed",
  },
  {
    name: "a mean that one person dominates",
    truth: withPersons(YEAR, (persons) =>
      persons.map((person, index) => (index === 0 ? { ...person, isFull: true, sales: 1e12 } : person)),
    ),
    finds: "a sensitive amount is printed",
  },
  {
    name: "one loss in an industry of profits, the share in profit printed",
    truth: withPersons(YEAR, (persons) => {
      const [first] = persons.filter(isIn("retail"));
      return persons.map((person) =>
        isIn("retail")(person) ? { ...person, income: person === first ? -5 : 5 } : person,
      );
    }),
    finds: "a small count is printed",
  },
  {
    name: "the one person who left, by last year's mean, this year's and the growth",
    truth: oneLeaver(),
    finds: "an amount is known too closely",
  },
] as const;

test.each(books)("the attacker finds $name", ({ truth: changed, finds }) => {
  const { breaches } = attackLastYear(files, changed, null);
  expect(breaches.map(({ what }) => what)).toContain(finds);
});

/** The published files with other numbers in one dataset of the last year. */
function tampered(dataset: string, change: (cell: Record<string, unknown>) => object): ReadonlyMap<string, string> {
  const name = `proprietors/${dataset}.json`;
  const json = JSON.parse(files.get(name) ?? "");
  json.observations = json.observations.map((cell: Record<string, unknown>) =>
    cell["period"] === String(YEAR) ? { ...cell, ...change(cell) } : cell,
  );
  return new Map(files).set(name, JSON.stringify(json));
}

const printed = (value: number, n?: number) => ({ value, status: "normal", ...(n === undefined ? {} : { n }) });

const numbers = [
  {
    name: "a bar of two persons",
    files: tampered("gross-sales-growth-by-band", ({ band, n }) =>
      band === "same" ? printed((100 * 2) / Number(n)) : {},
    ),
    finds: "a bar of too few persons is printed",
  },
  {
    name: "a change from a year in which the industry is withheld",
    files: tampered("felt-sales-balance-by-industry", ({ series }) =>
      series === "retail" ? { value: null, status: "suppressed", n: undefined, exact: undefined } : {},
    ),
    finds: "something stands beside a withheld value",
  },
  {
    name: "a class by size with one filled bar",
    files: tampered("sizes-by-class", ({ measure, n }) => (measure === "share" ? printed(0, Number(n)) : {})),
    finds: "all persons are in one bar",
  },
] as const;

test.each(numbers)("the attacker finds $name", ({ files: changed, finds }) => {
  const { breaches, errors } = attackLastYear(changed, truth, null);
  expect(errors).toEqual([]);
  expect(breaches.map(({ what }) => what)).toContain(finds);
});

test("figures that are not those of the answers are an error, which is no pass", () => {
  const changed = tampered("felt-sales-balance-by-industry", ({ value }) => (value === null ? {} : printed(99)));
  const { passed, errors } = attackLastYear(changed, truth, null);
  expect(passed).toBe(false);
  expect(errors.map(({ what }) => what)).toContain("printed figures are not those of the answers");
});

test("a few settlements more than in the last vintage are told by the mean", () => {
  const before = tampered("gross-sales-levels-by-industry", ({ category, measure, n }) =>
    category === "all" && measure === "mean" ? { n: Number(n) - 2 } : {},
  );
  const result = attackLastYear(files, truth, before);
  expect(auditLines(result)[0]).toContain("加わった行はいったん外して実行し");
  expect(auditLines(result).at(-1)).toContain("上のとおりに直して、もう一度実行してください。");
  const other = {
    by: "outsider",
    about: "all",
    what: "a sum is known",
    dataset: "proprietors/x",
    period: "2024",
  } as const;
  expect(auditLines({ ...result, breaches: [...result.breaches, other] }).at(-1)).toContain("開発者に送ってください。");
  expect(result.breaches.map(({ about, what }) => `${about}: ${what}`)).toEqual([
    "all: the difference to the last vintage tells late settlements",
  ]);
});

test.each([
  { name: "one late answer", late: 1, of: -1, finds: true },
  { name: "two late answers", late: 2, of: 0, finds: true },
  { name: "three late answers, all alike", late: 3, of: 3, finds: true },
  { name: "three late answers, of which one may know the others", late: 3, of: 1, finds: true },
  { name: "three late answers that differ", late: 3, of: 0, finds: false },
  { name: "a correction that takes an entry away", late: -1, of: 0, finds: false },
  { name: "a correction of an answer", late: 0, of: 2, finds: false },
])("the difference to the last vintage: $name", ({ late, of, finds }) => {
  const before = tampered("felt-sales-balance-by-industry", ({ series, value, n }) => {
    const less = Number(n) - late;
    return series === "all" ? printed((100 * (Math.round((Number(value) * Number(n)) / 100) - of)) / less, less) : {};
  });
  const found = attackLastYear(files, truth, before).breaches.map(({ about, what }) => `${about}: ${what}`);
  expect(found).toEqual(finds ? ["all: the difference to the last vintage tells late answers"] : []);
});

test("a missing file stops the audit", () => {
  const less = new Map([...files].filter(([name]) => name !== "proprietors/margin-by-industry.json"));
  expect(() => attacksOnSettlements(less, truth, null)).toThrow("published file is missing");
});

async function trueSettlements(): Promise<SettlementTruth> {
  const configuration = readConfiguration(DATA).value;
  const inputs = configuration && (await readProprietors(DATA, configuration, () => {})).value;
  if (configuration === null || inputs === null || inputs === "absent") throw new Error("no settlements");
  return settlementTruth(inputs, configuration);
}
