import { type AmountPromise, attackAmounts } from "./amount-attacker.ts";
import type { AttackedCell } from "./attacked-cells.ts";
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

type Amounts = ReadonlyMap<string, number>;
type Equation = ReadonlyMap<string, number>;

/**
 * Attacks the sums behind one measure in one year: means × n, trimmed means (whose difference to the mean is the two ends), the total of the
 * industries, and the panel's growth, which ties this year's sum of the same persons to last year's; what is left of all filers are entrants and
 * leavers. Exact bounds, for an outsider and each participant. Rounding counts as no protection. Source: disclosure.md §2, §3.5, §4 last row.
 */
export function attackSums(
  files: PublishedSettlements,
  truth: SettlementTruth,
  year: number,
  key: MeasureKey,
): readonly Breach[] {
  const slug = truth.measures[key];
  const [now, before] = [truth.years.get(year), truth.years.get(year - 1)];
  if (now === undefined) throw new Error(`year is not among the settlements: ${year}`);
  const cells: AttackedCell[] = [];
  const equations: Equation[] = [];
  // Where nobody is in a group, everybody knows that there is nothing in it.
  const add = (id: string, owners: Amounts, published = false) =>
    cells.push({ id, owners, published: published || owners.size === 0 });
  const isMean = (at: number, group: string) => files.at(`${slug}-levels-by-industry`, at, group, "mean") !== null;
  const unsafe: Breach[] = [];

  for (const group of groupsOf(truth)) {
    const all = amountsOf(fullPersons(now, truth, group), key);
    add(`all ${group}`, all, isMean(year, group));
    const middle = trimmedOf(all);
    add(`middle ${group}`, middle, files.at(`${slug}-levels-by-industry`, year, group, "trimmed-mean") !== null);
    add(`ends ${group}`, less(all, middle));
    equations.push(sumOf(`all ${group}`, [`middle ${group}`, `ends ${group}`]));
    if (before === undefined) continue;
    const pairs = pairsOf(truth, year, group);
    const [same, old] = [
      amountsOf(
        pairs.map((pair) => pair.now),
        key,
      ),
      amountsOf(
        pairs.map((pair) => pair.before),
        key,
      ),
    ];
    const last = amountsOf(fullPersons(before, truth, group), key);
    add(`same ${group}`, same);
    add(`same before ${group}`, old);
    add(`entrants ${group}`, less(all, same));
    add(`last ${group}`, last, isMean(year - 1, group));
    add(`leavers ${group}`, less(last, old));
    equations.push(sumOf(`all ${group}`, [`same ${group}`, `entrants ${group}`]));
    equations.push(sumOf(`last ${group}`, [`same before ${group}`, `leavers ${group}`]));
    if (files.at(`${slug}-growth-by-industry`, year, group, "pooled") === null) continue;
    const rate = total(same) / total(old);
    equations.push(
      new Map([
        [`same ${group}`, 1],
        [`same before ${group}`, -rate],
      ]),
    );
    if ([same, old].some((amounts) => isUnsafe(amounts, promiseOf(truth))))
      unsafe.push({ by: "participant", about: group, what: "the growth of an unsafe sum is printed" });
  }
  const families = before === undefined ? ["all"] : ["all", "same", "same before", "last"];
  for (const family of families)
    equations.push(
      sumOf(
        `${family} ${truth.total}`,
        truth.industries.map((industry) => `${family} ${industry}`),
      ),
    );
  return [...unsafe, ...attackAmounts({ cells, equations, groups: [] }, promiseOf(truth))];
}

/**
 * Attacks what the measures of one year tell together: household − income = wages, sales − household = costs, income = margin × sales.
 * Source: disclosure.md §3.1.
 */
export function attackMeasures(files: PublishedSettlements, truth: SettlementTruth, year: number): readonly Breach[] {
  const now = truth.years.get(year);
  if (now === undefined) throw new Error(`year is not among the settlements: ${year}`);
  const cells: AttackedCell[] = [];
  const equations: Equation[] = [];
  const unsafe: Breach[] = [];
  for (const group of groupsOf(truth)) {
    const persons = fullPersons(now, truth, group);
    for (const part of PARTS) {
      const slug = part === "wages" || part === "costs" ? null : truth.measures[part];
      const published = slug !== null && files.at(`${slug}-levels-by-industry`, year, group, "mean") !== null;
      cells.push({ id: `${part} ${group}`, owners: amountsOf(persons, part), published });
    }
    equations.push(sumOf(`household ${group}`, [`income ${group}`, `wages ${group}`]));
    equations.push(sumOf(`sales ${group}`, [`household ${group}`, `costs ${group}`]));
    if (files.at("margin-by-industry", year, group, "pooled-margin") === null) continue;
    const [sales, income] = [amountsOf(persons, "sales"), amountsOf(persons, "income")];
    equations.push(
      new Map([
        [`income ${group}`, 1],
        [`sales ${group}`, -total(income) / total(sales)],
      ]),
    );
    if ([sales, income].some((amounts) => isUnsafe(amounts, promiseOf(truth))))
      unsafe.push({ by: "participant", about: group, what: "the margin of an unsafe sum is printed" });
  }
  for (const part of PARTS)
    equations.push(
      sumOf(
        `${part} ${truth.total}`,
        truth.industries.map((industry) => `${part} ${industry}`),
      ),
    );
  return [...unsafe, ...attackAmounts({ cells, equations, groups: [] }, promiseOf(truth))];
}

const PARTS = ["sales", "income", "household", "wages", "costs"] as const;

function promiseOf({ promise }: SettlementTruth): AmountPromise {
  return { minimumOwners: promise.minimumOwners, percent: promise.percent };
}

function amountsOf(persons: readonly PersonTruth[], key: (typeof PARTS)[number]): Amounts {
  return new Map(persons.map((person) => [person.owner, person[key]]));
}

/** Without a tenth (rounded down) at either end. */
function trimmedOf(amounts: Amounts): Amounts {
  const sorted = [...amounts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const cut = Math.floor(sorted.length / 10);
  return new Map(sorted.slice(cut, sorted.length - cut));
}

/** What is left of one sum when the other is taken off: owners with nothing left are not in it. */
function less(whole: Amounts, part: Amounts): Amounts {
  const owners = new Set([...whole.keys(), ...part.keys()]);
  return new Map(
    [...owners].flatMap((owner) => {
      const left = (whole.get(owner) ?? 0) - (part.get(owner) ?? 0);
      return whole.has(owner) && part.has(owner) && left === 0 ? [] : [[owner, left] as const];
    }),
  );
}

function isUnsafe(amounts: Amounts, { minimumOwners, percent }: AmountPromise): boolean {
  const [first = 0, second = 0] = [...amounts.values()].map(Math.abs).sort((a, b) => b - a);
  const rest = [...amounts.values()].reduce((sum, amount) => sum + Math.abs(amount), 0) - first - second;
  return amounts.size > 0 && (amounts.size < minimumOwners || 100 * rest < percent * first);
}

function sumOf(whole: string, parts: readonly string[]): Equation {
  return new Map([[whole, -1], ...parts.map((part): [string, number] => [part, 1])]);
}

function total(amounts: Amounts): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
}
