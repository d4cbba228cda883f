/** Factors of the hidden cells in one equation: Σ factor × change of the cell = 0. */
export type CountEquation = readonly number[];

/**
 * Is there a table of whole numbers ≥ 0 that keeps all equations and in which the combination is larger by at least `distance` than in the true
 * table `start`? Tries all of them, nearest changes first, and never a change beyond `FARTHEST` in one cell. Throws after `mostSteps`
 * steps: not to know is not to be safe.
 */
export function findTable(
  equations: readonly CountEquation[],
  start: readonly number[],
  combination: readonly number[],
  distance: number,
  mostSteps = MOST_STEPS,
): boolean {
  const used = equations.filter((equation) => equation.some((factor) => factor !== 0));
  const order = searchOrder(used, combination);
  let steps = 0;

  const extend = (depth: number, ranges: readonly Range[]): boolean => {
    if (++steps > mostSteps) throw new Error("count search gave up: too many tables");
    const narrowed = narrow(used, combination, distance, ranges);
    if (narrowed === null) return false;
    const cell = order[depth];
    if (cell === undefined) return true;
    const range = narrowed[cell];
    if (range === undefined) return false;
    for (const change of nearestFirst(range)) {
      if (extend(depth + 1, narrowed.with(cell, { low: change, high: change }))) return true;
    }
    return false;
  };

  return extend(
    0,
    start.map((count) => ({ low: -count, high: FARTHEST })),
  );
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A table that differs more than this in one cell is not needed: nearer ones fit as well wherever far ones do. */
const FARTHEST = 12;
const MOST_STEPS = 200_000;

/** Cells of the combination first, then those that share an equation with cells already placed. */
function searchOrder(equations: readonly CountEquation[], combination: readonly number[]): readonly number[] {
  const order = combination.flatMap((factor, cell) => (factor === 0 ? [] : [cell]));
  for (let at = 0; at < order.length; at++) {
    for (const equation of equations.filter((candidate) => (candidate[order[at] ?? 0] ?? 0) !== 0)) {
      for (const [cell, factor] of equation.entries()) if (factor !== 0 && !order.includes(cell)) order.push(cell);
    }
  }
  return order;
}

/** The ranges that the equations and the wanted distance leave; null if nothing is left. */
function narrow(
  equations: readonly CountEquation[],
  combination: readonly number[],
  distance: number,
  ranges: readonly Range[],
): readonly Range[] | null {
  let now: readonly Range[] | null = ranges;
  let before: readonly Range[] | null = null;
  while (now !== null && now !== before) {
    before = now;
    for (const equation of equations) now = now === null ? null : tighten(equation, 0, 0, now);
    now = now === null ? null : tighten(combination, distance, Infinity, now);
  }
  return now;
}

/** The ranges in which `least` ≤ Σ factor × change ≤ `most` stays possible: the same list where nothing is cut, null where it is not. */
function tighten(
  factors: readonly number[],
  least: number,
  most: number,
  ranges: readonly Range[],
): readonly Range[] | null {
  const parts = ranges.map(({ low, high }, cell) => {
    const factor = factors[cell] ?? 0;
    return { low: Math.min(factor * low, factor * high), high: Math.max(factor * low, factor * high) };
  });
  const low = parts.reduce((total, part) => total + part.low, 0);
  const high = parts.reduce((total, part) => total + part.high, 0);
  if (high < least) return null;
  const cut = ranges.map((range, cell) => {
    const [factor = 0, part = range] = [factors[cell], parts[cell]];
    if (factor === 0) return range;
    const ends = [(least - high + part.high) / factor, (most - low + part.low) / factor];
    const now = {
      low: Math.max(range.low, Math.ceil(Math.min(...ends))),
      high: Math.min(range.high, Math.floor(Math.max(...ends))),
    };
    return now.low === range.low && now.high === range.high ? range : now;
  });
  if (cut.some((range) => range.low > range.high)) return null;
  return cut.every((range, cell) => range === ranges[cell]) ? ranges : cut;
}

function nearestFirst({ low, high }: Range): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).sort((a, b) => Math.abs(a) - Math.abs(b));
}
