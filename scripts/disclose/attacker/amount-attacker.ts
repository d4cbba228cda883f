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
  const printed = secrets
    .filter(({ published }) => published)
    .map((cell): Breach => ({ by: "outsider", about: cell.id, what: "a sensitive amount is printed" }));
  const hidden = system.cells.filter(({ published }) => !published);
  const observers = participants(hidden);
  const known = islandsOf(system, hidden).flatMap((island) => {
    const isClose = closenessIn(island);
    return island.cells
      .filter((cell) => secrets.includes(cell))
      .flatMap((cell) => {
        const inside = [...cell.owners].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).map(([owner]) => owner);
        const apart = new Set([null, ...inside.slice(0, 2)]);
        const others = observers.filter((owner) => !apart.has(owner));
        const most = others.map((owner) => goalOf(cell, owner, promise)).reduce(further, NOTHING);
        // Somebody who knew the largest amount that one of the others has in each cell would know more than any of them.
        const asked = isClose(others, cell, most) ? [...apart, ...others] : [...apart];
        return asked
          .filter((observer) => isClose(observer, cell, goalOf(cell, observer, promise)))
          .map((observer): Breach => {
            const by = observer === null ? "outsider" : "participant";
            return { by, about: cell.id, what: "an amount is known too closely" };
          });
      });
  });
  return [...printed, ...known];
}

/** Percentages in thousandths, so that 12.5 % is a whole number. */
const FINE = 1000;
const HUNDRED = 100_000n;

function needsProtection({ owners }: AttackedCell, promise: AmountPromise): boolean {
  const [first = 0n, second = 0n] = descending([...owners.values()]);
  const rest = sum([...owners.values()]) - first - second;
  return owners.size > 0 && (owners.size < promise.minimumOwners || rest * HUNDRED < percent(promise) * first);
}

/** What must stay possible: `up`, `down` in units of 1 / HUNDRED away from the truth; nothing where it is not above 0. */
interface Goal {
  readonly up: bigint;
  readonly down: bigint;
}

const NOTHING: Goal = { up: 0n, down: 0n };

function further(a: Goal, b: Goal): Goal {
  return { up: a.up > b.up ? a.up : b.up, down: a.down > b.down ? a.down : b.down };
}

function goalOf({ owners }: AttackedCell, observer: string | null, promise: AmountPromise): Goal {
  const others = [...owners].filter(([owner]) => owner !== observer).map(([, amount]) => amount);
  const [largest = 0n] = descending(others);
  const rest = sum(others);
  // Even p = 0 promises that no value is known exactly.
  const share = percent(promise) > 0n ? percent(promise) : 1n;
  if (observer === null) return { up: rest === 0n ? HUNDRED : rest * share, down: rest * share };
  return { up: largest * (HUNDRED + share) - rest * HUNDRED, down: others.length === 1 ? largest * share : 0n };
}

/** Hidden cells that hang together, with the equations among them in whole numbers. */
interface Island {
  readonly cells: readonly AttackedCell[];
  readonly rows: readonly (readonly bigint[])[];
}

/** What is known of one island says nothing of another. A cell in no equation is none: it is bound by nothing. */
function islandsOf({ equations }: AttackedSystem, hidden: readonly AttackedCell[]): readonly Island[] {
  const ids = new Set(hidden.map(({ id }) => id));
  let groups: { readonly ids: ReadonlySet<string>; readonly rows: readonly ReadonlyMap<string, bigint>[] }[] = [];
  for (const equation of equations) {
    const row = wholes([...equation].filter(([id]) => ids.has(id)));
    const touches = (group: (typeof groups)[number]) => row.keys().some((id) => group.ids.has(id));
    const joined = groups.filter(touches);
    groups = [
      ...groups.filter((group) => !touches(group)),
      {
        ids: new Set([...joined.flatMap((group) => [...group.ids]), ...row.keys()]),
        rows: [...joined.flatMap((group) => group.rows), row],
      },
    ];
  }
  return groups.map((group) => {
    const cells = hidden.filter(({ id }) => group.ids.has(id));
    return { cells, rows: group.rows.map((row) => cells.map(({ id }) => row.get(id) ?? 0n)) };
  });
}

/** Factors of growth rates have decimals: six of them count. */
function wholes(factors: readonly (readonly [string, number])[]): ReadonlyMap<string, bigint> {
  const scale = factors.every(([, factor]) => Number.isInteger(factor)) ? 1 : 1_000_000;
  return new Map(factors.map(([id, factor]) => [id, BigInt(Math.round(factor * scale))]));
}

type Observer = string | readonly string[] | null;

/**
 * Does an observer who has taken his own amounts out come closer to a cell than the goal? Several observers at once: the largest of theirs in
 * each cell.
 */
function closenessIn({ cells, rows }: Island) {
  const prepared = new Map<Observer, ReturnType<typeof prepare>>();
  const leftOf = (observer: Observer) =>
    cells.map(({ owners }) => {
      const own = [observer ?? []].flat().reduce((most, owner) => Math.max(most, Math.abs(owners.get(owner) ?? 0)), 0);
      return sum([...owners.values()]) - size(own);
    });
  const prepare = (observer: Observer) => {
    const left = leftOf(observer);
    const right = rows.map((row) => row.reduce((total, factor, index) => total + factor * (left[index] ?? 0n), 0n));
    const made = { left, maximise: exactMaximiser(rows, right) };
    prepared.set(observer, made);
    return made;
  };
  return (observer: Observer, cell: AttackedCell, { up, down }: Goal): boolean => {
    const isNear = (sign: bigint, distance: bigint) => {
      if (distance <= 0n) return false;
      const { left, maximise } = prepared.get(observer) ?? prepare(observer);
      const bound = maximise(cells.map((one) => (one === cell ? sign : 0n)));
      return bound !== null && isBelow(bound, sign * (left[cells.indexOf(cell)] ?? 0n), distance);
    };
    return isNear(1n, up) || isNear(-1n, down);
  };
}

/** Is a bound less than the distance above the truth? */
function isBelow({ numerator, denominator }: Fraction, truth: bigint, distance: bigint): boolean {
  return (numerator - truth * denominator) * HUNDRED < distance * denominator;
}

/**
 * Owners with a part in a hidden cell. Of those in the same cells all over, not those to whom two others are equal or larger in every cell: who
 * takes less out leaves more room in every bound, and is asked for less.
 */
function participants(hidden: readonly AttackedCell[]): readonly string[] {
  const amounts = new Map<string, Map<string, number>>();
  for (const { id, owners } of hidden)
    for (const [owner, amount] of owners)
      amounts.set(owner, (amounts.get(owner) ?? new Map<string, number>()).set(id, Math.abs(amount)));
  const all = [...amounts].map(([owner, own]) => ({
    owner,
    cells: [...own.keys()].join("\n"),
    own: [...own.values()],
  }));
  return [...Map.groupBy(all, ({ cells }) => cells).values()].flatMap((peers) => {
    const kept: (typeof peers)[number][] = [];
    for (const one of peers.sort((a, b) => together(b.own) - together(a.own))) {
      const larger = kept.filter(({ own }) => own.every((amount, index) => amount >= (one.own[index] ?? 0)));
      if (larger.length < 2) kept.push(one);
    }
    return kept.map(({ owner }) => owner);
  });
}

function together(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function percent(promise: AmountPromise): bigint {
  return BigInt(Math.round(promise.percent * FINE));
}

/** Amounts whatever their sign. */
function sum(amounts: readonly number[]): bigint {
  return amounts.reduce((total, amount) => total + size(amount), 0n);
}

function size(amount: number): bigint {
  return BigInt(Math.abs(Math.round(amount)));
}

function descending(amounts: readonly number[]): readonly bigint[] {
  return amounts.map(size).sort((a, b) => Number(b - a));
}
