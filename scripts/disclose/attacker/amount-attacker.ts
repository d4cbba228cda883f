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
  const observers = participants(hidden);
  for (const island of islandsOf(system, hidden)) {
    const view = viewsOf(island);
    for (const cell of island.cells.filter((one) => secrets.includes(one))) {
      const isKnown = (observer: string | null) => view(observer).isClose(cell, goalOf(cell, observer, promise));
      const inside = [...cell.owners].sort((a, b) => (size(a[1]) < size(b[1]) ? 1 : -1)).map(([owner]) => owner);
      const [first, second, ...rest] = inside;
      const apart = [null, ...[first, second].filter((owner) => owner !== undefined)];
      const others = [...new Set([...observers, ...rest])].filter((owner) => !apart.includes(owner));
      const most = others.map((owner) => goalOf(cell, owner, promise)).reduce(further, NOTHING);
      // Somebody who knew the largest amount that one of the others has in each cell would know more than any of them.
      const isFar = !view(others).isClose(cell, most);
      for (const observer of [...apart, ...(isFar ? [] : others)]) {
        const by = observer === null ? "outsider" : "participant";
        if (isKnown(observer)) breaches.push({ by, about: cell.id, what: "an amount is known too closely" });
      }
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

/** What must stay possible: `up`, `down` in units of 1 / HUNDRED away from the truth. */
interface Goal {
  readonly up: bigint;
  readonly down: bigint;
}

const NOTHING: Goal = { up: 0n, down: 0n };

function further(a: Goal, b: Goal): Goal {
  if (a.up <= b.up && a.down <= b.down) return b;
  return { up: a.up > b.up ? a.up : b.up, down: a.down > b.down ? a.down : b.down };
}

/** Below the first owner's view nothing is asked of an empty rest. */
function goalOf(cell: AttackedCell, observer: string | null, promise: AmountPromise): Goal {
  const others = [...cell.owners].filter(([owner]) => owner !== observer).map(([, amount]) => amount);
  const [largest = 0n] = descending(others);
  if (others.length === 0) return NOTHING;
  const rest = total(cell) - (observer === null ? 0n : size(cell.owners.get(observer) ?? 0));
  // Even p = 0 promises that no value is known exactly.
  const share = percent(promise) > 0n ? percent(promise) : 1n;
  if (observer === null) return { up: rest === 0n ? HUNDRED : rest * share, down: rest * share };
  const up = largest * (HUNDRED + share) - rest * HUNDRED;
  return { up: up > 0n ? up : 0n, down: others.length === 1 ? largest * share : 0n };
}

/** Hidden cells that hang together, with the equations among them: whole numbers without a common factor. */
interface Island {
  readonly cells: readonly AttackedCell[];
  readonly rows: readonly (readonly bigint[])[];
}

/** What is known of one island says nothing of another. A cell in no equation is none: it is bound by nothing. */
function islandsOf(system: AttackedSystem, hidden: readonly AttackedCell[]): readonly Island[] {
  const equations = system.equations
    .map(
      (equation) =>
        new Map([...equation].filter(([id, factor]) => factor !== 0 && hidden.some((cell) => cell.id === id))),
    )
    .filter((equation) => equation.size > 0);
  const groups: { ids: Set<string>; equations: (typeof equations)[number][] }[] = [];
  for (const equation of equations) {
    const joined = groups.filter(({ ids }) => [...equation.keys()].some((id) => ids.has(id)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      ids: new Set([...joined.flatMap(({ ids }) => [...ids]), ...equation.keys()]),
      equations: [...joined.flatMap((group) => group.equations), equation],
    });
  }
  return groups.map((group) => {
    const cells = hidden.filter(({ id }) => group.ids.has(id));
    return {
      cells,
      rows: group.equations.map((equation) => reduced(cells.map(({ id }) => whole(equation.get(id) ?? 0)))),
    };
  });
}

function reduced(row: readonly bigint[]): readonly bigint[] {
  const divisor = row.reduce((a, b) => {
    let [x, y] = [a, b < 0n ? -b : b];
    while (y !== 0n) [x, y] = [y, x % y];
    return x;
  }, 0n);
  return divisor === 0n ? row : row.map((factor) => factor / divisor);
}

type Observer = string | readonly string[] | null;

/** An island as an observer sees it who has taken his own amounts out; several observers at once: the largest of theirs in each cell. */
function viewsOf({ cells, rows }: Island) {
  const prepared = new Map<Observer, ReturnType<typeof exactMaximiser>>();
  return (observer: Observer) => {
    const own = (cell: AttackedCell): bigint =>
      [observer ?? []].flat().reduce((most, owner) => {
        const amount = size(cell.owners.get(owner) ?? 0);
        return amount > most ? amount : most;
      }, 0n);
    const left = cells.map((cell) => total(cell) - own(cell));
    const maximiser = () => {
      const right = rows.map((row) => row.reduce((sum, factor, at) => sum + factor * (left[at] ?? 0n), 0n));
      const made = prepared.get(observer) ?? exactMaximiser(rows, right);
      prepared.set(observer, made);
      return made;
    };
    const isClose = (cell: AttackedCell, { up, down }: Goal): boolean => {
      if (up <= 0n && down <= 0n) return false;
      const at = cells.indexOf(cell);
      const unit = (sign: bigint) => cells.map((_, index) => (index === at ? sign : 0n));
      const others = left[at] ?? 0n;
      return below(maximiser()(unit(1n)), others, up) || below(maximiser()(unit(-1n)), -others, down);
    };
    return { isClose };
  };
}

/** Is a bound less than the distance above the truth? */
function below(bound: Fraction | null, truth: bigint, distance: bigint): boolean {
  if (bound === null || distance <= 0n) return false;
  return (bound.numerator - truth * bound.denominator) * HUNDRED < distance * bound.denominator;
}

/**
 * Owners with a part in a hidden cell. Of those in the same cells all over, in each cell only the two with the largest amounts: who takes
 * less out leaves more room in every bound, and is asked for less.
 */
function participants(hidden: readonly AttackedCell[]): readonly string[] {
  const cellsOf = new Map<string, AttackedCell[]>();
  for (const cell of hidden)
    for (const owner of cell.owners.keys()) cellsOf.set(owner, [...(cellsOf.get(owner) ?? []), cell]);
  const places = Map.groupBy(cellsOf, ([, cells]) => cells.map(({ id }) => id).join("\n"));
  const found = [...places.values()].flatMap((entries) =>
    (entries[0]?.[1] ?? []).flatMap((cell) => {
      const amountOf = ([owner]: (typeof entries)[number]) => size(cell.owners.get(owner) ?? 0);
      const order = (a: (typeof entries)[number], b: (typeof entries)[number]) => (amountOf(a) < amountOf(b) ? 1 : -1);
      return entries
        .toSorted(order)
        .slice(0, 2)
        .map(([owner]) => owner);
    }),
  );
  return [...new Set(found)];
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
