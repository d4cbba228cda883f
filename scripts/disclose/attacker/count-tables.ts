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
  const now = ranges.map(({ low, high }) => ({ low, high }));
  for (let changed = true; changed; ) {
    changed = false;
    for (const equation of equations) {
      const outcome = tighten(equation, 0, 0, now);
      if (outcome === null) return null;
      changed ||= outcome;
    }
    const outcome = tighten(combination, distance, Infinity, now);
    if (outcome === null) return null;
    changed ||= outcome;
  }
  return now;
}

/** Cuts the ranges so that `least` ≤ Σ factor × change ≤ `most` stays possible; null if it is not. */
function tighten(
  factors: readonly number[],
  least: number,
  most: number,
  ranges: { low: number; high: number }[],
): boolean | null {
  let low = 0;
  let high = 0;
  for (const [cell, factor] of factors.entries()) {
    const range = ranges[cell];
    if (range === undefined || factor === 0) continue;
    low += factor * (factor > 0 ? range.low : range.high);
    high += factor * (factor > 0 ? range.high : range.low);
  }
  if (low > most || high < least) return null;
  let changed = false;
  for (const [cell, factor] of factors.entries()) {
    const range = ranges[cell];
    if (range === undefined || factor === 0) continue;
    const restLow = low - factor * (factor > 0 ? range.low : range.high);
    const restHigh = high - factor * (factor > 0 ? range.high : range.low);
    const [a, b] = [(least - restHigh) / factor, (most - restLow) / factor];
    const newLow = Math.max(range.low, Math.ceil(Math.min(a, b) - 1e-9));
    const newHigh = Math.min(range.high, Math.floor(Math.max(a, b) + 1e-9));
    if (newLow > newHigh) return null;
    if (newLow === range.low && newHigh === range.high) continue;
    low += factor * ((factor > 0 ? newLow : newHigh) - (factor > 0 ? range.low : range.high));
    high += factor * ((factor > 0 ? newHigh : newLow) - (factor > 0 ? range.high : range.low));
    range.low = newLow;
    range.high = newHigh;
    changed = true;
  }
  return changed;
}

function nearestFirst({ low, high }: Range): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).sort((a, b) => Math.abs(a) - Math.abs(b));
}
