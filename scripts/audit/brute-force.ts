/**
 * A judge of patterns that shares nothing with the engine nor with the attacker: it tries every table of whole numbers. Only for small
 * tables with small numbers. All amounts by absolute value.
 */

/** What is true of a cell, and whether it can be read. */
export interface JudgedCell {
  readonly id: string;
  readonly readable: boolean;
  readonly owners: ReadonlyMap<string, number>;
}

/** Cells and Σ factor × cell = 0. */
export interface JudgedSystem {
  readonly measure: "count" | "amount";
  readonly cells: readonly JudgedCell[];
  readonly equations: readonly ReadonlyMap<string, number>[];
  /** Group → its answers, of which nobody may know that all (others) gave one. */
  readonly groups: readonly { readonly all: string; readonly answers: readonly string[] }[];
}

export interface JudgedPromise {
  readonly minimumOwners: number;
  readonly percent: number;
  readonly minimumCount: number;
}

/** The cells that must be hidden for their own sake, worked out by the words of the policy. */
export function sensitiveByHand({ measure, cells, groups }: JudgedSystem, promise: JudgedPromise): readonly string[] {
  const own = cells.filter((cell) => isSensitive(measure, cell, promise)).map(({ id }) => id);
  const alike = groups.flatMap(({ all, answers }) =>
    answers.filter((answer) => {
      const [part, whole] = [sizeOf(cells, answer), sizeOf(cells, all)];
      return part > 0 && whole - part <= 1;
    }),
  );
  return [...new Set([...own, ...alike])];
}

/** Does anybody learn what he must not? */
export function isSafe(system: JudgedSystem, promise: JudgedPromise): boolean {
  const owners = new Set(system.cells.flatMap((cell) => [...cell.owners.keys()]));
  // Owners with the same amounts in the same cells see the same.
  const views = new Map([...owners].map((owner) => [system.cells.map((cell) => cell.owners.get(owner)).join(), owner]));
  return [null, ...views.values()].every((observer) => isSafeFrom(system, promise, observer));
}

function isSafeFrom(system: JudgedSystem, promise: JudgedPromise, observer: string | null): boolean {
  const { measure, cells, equations, groups } = system;
  const others = (cell: JudgedCell) =>
    [...cell.owners].filter(([owner]) => owner !== observer).map(([, x]) => Math.abs(x));
  // The finest cells first: the margins then follow from them.
  const hidden = cells.filter(({ readable }) => !readable).reverse();
  const truth = new Map(cells.map((cell) => [cell.id, total(others(cell))]));
  const bounds = (factors: ReadonlyMap<string, number>) =>
    extremes(
      hidden.map(({ id }) => id),
      truth,
      equations,
      factors,
    );
  const isOpen = cells.every((cell) => {
    if (!isSensitive(measure, cell, promise)) return true;
    const amounts = others(cell);
    if (total(amounts) === 0) return amounts.length === 0 || measure === "count" || !cell.readable;
    if (cell.readable) return false;
    const [low, high] = bounds(new Map([[cell.id, 1]]));
    if (measure === "count") return low < high;
    const share = promise.percent / 100;
    const [all, largest] = [total(amounts), Math.max(...amounts)];
    if (observer === null) return high >= all * (1 + share) - TINY && low <= all * (1 - share) + TINY;
    if (high < largest * (1 + share) - TINY) return false;
    return amounts.length > 1 || low <= largest * (1 - share) + TINY;
  });
  return (
    isOpen &&
    groups.every(({ all, answers }) => {
      const filled = answers.filter((answer) => (truth.get(answer) ?? 0) > 0);
      if (filled.length !== 1 || (truth.get(all) ?? 0) === 0) return true;
      const elsewhere = new Map(answers.filter((answer) => answer !== filled[0]).map((answer) => [answer, 1]));
      return bounds(elsewhere)[1] > 0;
    })
  );
}

const TINY = 1e-9;

function isSensitive(measure: "count" | "amount", { owners }: JudgedCell, promise: JudgedPromise): boolean {
  const amounts = [...owners.values()].map(Math.abs).sort((a, b) => b - a);
  if (measure === "count") return total(amounts) > 0 && total(amounts) < promise.minimumCount;
  if (amounts.length === 0) return false;
  const remainder = total(amounts.slice(2));
  return amounts.length < promise.minimumOwners || remainder < ((amounts[0] ?? 0) * promise.percent) / 100;
}

/** Smallest and largest Σ factor × cell over all tables that fit. */
function extremes(
  hidden: readonly string[],
  truth: ReadonlyMap<string, number>,
  equations: readonly ReadonlyMap<string, number>[],
  factors: ReadonlyMap<string, number>,
): readonly [number, number] {
  const used = equations.map((equation) => {
    const terms = hidden.map((id) => equation.get(id) ?? 0);
    const known = [...equation].filter(([id]) => !hidden.includes(id));
    return { terms, rest: known.reduce((sum, [id, factor]) => sum + factor * (truth.get(id) ?? 0), 0) };
  });
  // No hidden cell is tried far beyond the largest there is: what can grow so much is bound by nothing.
  const cap = Math.ceil(1.3 * Math.max(...truth.values())) + 2;
  const found: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const values: number[] = [];
  /** What the equations leave for the next cell, all cells after it being anything from 0 to the cap. */
  const range = (at: number): readonly [number, number] => {
    let [least, most] = [0, cap];
    for (const { terms, rest } of used) {
      const own = terms[at] ?? 0;
      if (own === 0) continue;
      let [low, high] = [rest, rest];
      for (const [other, factor] of terms.entries()) {
        if (other === at) continue;
        low += factor * (values[other] ?? (factor > 0 ? 0 : cap));
        high += factor * (values[other] ?? (factor > 0 ? cap : 0));
      }
      const ends = [-high / own, -low / own];
      least = Math.max(least, Math.ceil(Math.min(...ends) - TINY));
      most = Math.min(most, Math.floor(Math.max(...ends) + TINY));
    }
    return [least, most];
  };
  const place = (at: number): void => {
    if (at === hidden.length) {
      const value = [...factors].reduce((all, [id, factor]) => {
        const index = hidden.indexOf(id);
        return all + factor * (index === -1 ? (truth.get(id) ?? 0) : (values[index] ?? 0));
      }, 0);
      found[0] = Math.min(found[0], value);
      found[1] = Math.max(found[1], value);
      return;
    }
    const [least, most] = range(at);
    for (let value = least; value <= most; value++) {
      values[at] = value;
      place(at + 1);
      values.length = at;
    }
  };
  place(0);
  return found;
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function sizeOf(cells: readonly JudgedCell[], id: string): number {
  return total([...(cells.find((cell) => cell.id === id)?.owners.values() ?? [])]);
}
