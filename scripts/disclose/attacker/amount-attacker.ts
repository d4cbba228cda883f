import type { AttackedCell, AttackedSystem } from "./attacked-cells.ts";
import type { Breach } from "./breach.ts";
import { exactMaximiser, type Fraction } from "./rational-simplex.ts";

/** The protection that was promised; p in percent. */
export interface AmountPromise {
  readonly minimumOwners: number;
  readonly percent: number;
}

/**
 * Attacks sums: exact bounds of every amount that had to be withheld, for an outsider and for each participant, who knows his own amounts.
 * A breach: such an amount is printed; an outsider's bounds come nearer than p % on one side; a participant bounds the largest other within
 * p %. Losses count by their absolute value, as if everybody knew the signs. Throws if the published numbers contradict each other.
 * Source: disclosure.md §3.5.
 */
export function attackAmounts(system: AttackedSystem, promise: AmountPromise): readonly Breach[] {
  const secrets = system.cells.filter((cell) => needsProtection(cell, promise));
  const printed = secrets.filter((cell) => cell.published);
  const breaches: Breach[] = printed.map((cell) => ({
    by: "outsider",
    about: cell.id,
    what: "a sensitive amount is printed",
  }));
  const hidden = system.cells.filter((cell) => !cell.published);
  for (const observer of [null, ...participants(hidden)]) {
    const own = (cell: AttackedCell) => (observer === null ? 0n : size(cell.owners.get(observer) ?? 0));
    const goals = secrets.filter((cell) => !cell.published).flatMap((cell) => goalOf(cell, observer, promise));
    if (goals.length === 0) continue;
    const maximise = boundsOf(system, hidden, own);
    for (const { cell, up, down } of goals) {
      const at = hidden.indexOf(cell);
      const unit = (sign: bigint) => hidden.map((_, index) => (index === at ? sign : 0n));
      const others = total(cell) - own(cell);
      const tooClose = below(maximise(unit(1n)), others, up) || below(maximise(unit(-1n)), -others, down);
      if (tooClose)
        breaches.push({
          by: observer === null ? "outsider" : "participant",
          about: cell.id,
          what: "an amount is known too closely",
        });
    }
  }
  return breaches;
}

/** Percentages in thousandths, so that 12.5 % is a whole number. */
const FINE = 1000n;
const HUNDRED = 100n * FINE;

function needsProtection(cell: AttackedCell, promise: AmountPromise): boolean {
  const count = cell.owners.size;
  if (count === 0) return false;
  const [first = 0n, second = 0n] = descending([...cell.owners.values()]);
  return count < promise.minimumOwners || (total(cell) - first - second) * HUNDRED < percent(promise) * first;
}

/** What must stay possible: `up`, `down` in units of 1 / HUNDRED away from the truth. Below the first owner's view nothing is asked of an empty rest. */
function goalOf(cell: AttackedCell, observer: string | null, promise: AmountPromise) {
  const others = [...cell.owners].filter(([owner]) => owner !== observer).map(([, amount]) => amount);
  const [largest = 0n] = descending(others);
  if (others.length === 0) return [];
  const rest = total(cell) - (observer === null ? 0n : size(cell.owners.get(observer) ?? 0));
  // Even p = 0 promises that no value is known exactly.
  const share = percent(promise) > 0n ? percent(promise) : 1n;
  if (observer === null) return [{ cell, up: rest === 0n ? HUNDRED : rest * share, down: rest * share }];
  const up = largest * (HUNDRED + share) - rest * HUNDRED;
  const down = others.length === 1 ? largest * share : 0n;
  return up > 0n || down > 0n ? [{ cell, up, down }] : [];
}

/** Everything in the view of one observer, who has taken his own amounts out. */
function boundsOf(system: AttackedSystem, hidden: readonly AttackedCell[], own: (cell: AttackedCell) => bigint) {
  const rows = system.equations
    .map((equation) => hidden.map((cell) => whole(equation.get(cell.id) ?? 0)))
    .filter((row) => row.some((factor) => factor !== 0n));
  const right = rows.map((row) =>
    row.reduce((sum, factor, index) => {
      const cell = hidden[index];
      return cell === undefined ? sum : sum + factor * (total(cell) - own(cell));
    }, 0n),
  );
  const maximise = exactMaximiser(rows, right);
  const isBound = hidden.map((_, index) => rows.some((row) => row[index] !== 0n));
  return (combination: readonly bigint[]): Fraction | null => {
    const free = combination.findIndex((factor, index) => factor !== 0n && isBound[index] === false);
    if (free === -1) return maximise(combination);
    return (combination[free] ?? 0n) > 0n ? null : { numerator: 0n, denominator: 1n };
  };
}

/** Is a bound less than the distance above the truth? */
function below(bound: Fraction | null, truth: bigint, distance: bigint): boolean {
  if (bound === null || distance <= 0n) return false;
  return (bound.numerator - truth * bound.denominator) * HUNDRED < distance * bound.denominator;
}

/**
 * Owners with a part in a hidden cell. Of those with one and the same amount in the same cells all over, only the two largest: a third
 * leaves more room in every bound and is asked for less.
 */
function participants(hidden: readonly AttackedCell[]): readonly string[] {
  const byPlace = new Map<string, string[]>();
  const largest = new Map<string, bigint>();
  for (const owner of new Set(hidden.flatMap((cell) => [...cell.owners.keys()]))) {
    const parts = hidden.filter((cell) => cell.owners.has(owner));
    const amounts = new Set(parts.map((cell) => size(cell.owners.get(owner) ?? 0)));
    const place = amounts.size === 1 ? parts.map(({ id }) => id).join("\n") : `alone\n${owner}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), owner]);
    largest.set(owner, [...amounts][0] ?? 0n);
  }
  const order = (a: string, b: string) => ((largest.get(a) ?? 0n) < (largest.get(b) ?? 0n) ? 1 : -1);
  return [...byPlace.values()].flatMap((owners) => owners.sort(order).slice(0, 2));
}

function percent(promise: AmountPromise): bigint {
  return BigInt(Math.round(promise.percent * Number(FINE)));
}

function total(cell: AttackedCell): bigint {
  return [...cell.owners.values()].reduce((sum, amount) => sum + size(amount), 0n);
}

function size(amount: number): bigint {
  return BigInt(Math.abs(Math.round(amount)));
}

/** Factors of growth rates have decimals: six of them count. */
function whole(factor: number): bigint {
  return BigInt(Math.round(factor * 1_000_000));
}

function descending(amounts: readonly number[]): readonly bigint[] {
  return amounts.map(size).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
}
