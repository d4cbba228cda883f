/**
 * Linear programming for the engine: how far a combination of unknown cells can move if all relations stay true and no cell loses more than it has.
 * Floating point; with sums of integers every step is exact. The attacker has a solver of its own.
 */

/** Deviations d of the cells: Σ factor × d = 0 for each relation, d ≥ −room; d = 0 for known cells. */
export interface MoveProblem {
  /** Per relation: factor per cell. */
  readonly relations: readonly (readonly number[])[];
  readonly unknown: readonly boolean[];
  /** How much each cell can lose (≥ 0). */
  readonly room: readonly number[];
}

export interface Move {
  /** The largest value of the combination; Infinity where nothing bounds it. */
  readonly distance: number;
  /** Deviation of each cell at that point (meaningless where it is Infinity). */
  readonly deviations: readonly number[];
  /** Per known cell: gain of the combination per unit of the cell, if the cell were unknown (its own factor included). Above 0: it may grow; below 0: it may lose up to its room; 0: no help. */
  readonly gains: readonly number[];
}

/** Prepares the problem once, so that several combinations can be tried. */
export function movesOf(problem: MoveProblem): (combination: readonly number[]) => Move {
  const start = feasibleRows(problem);
  return (combination) => furthest(problem, start, combination);
}

/** Σ factor × cell = the last number, solved for the cell `basis` (−1: for none yet). */
interface Row {
  readonly factors: number[];
  basis: number;
}

const TINY = 1e-9;

/** Phase 1, from the point that is known to be feasible (no deviation): y = d + room ≥ 0. */
function feasibleRows({ relations, unknown, room }: MoveProblem): readonly Row[] {
  const rows = relations
    .filter((relation) => relation.some((factor, cell) => factor !== 0 && unknown[cell] === true))
    .map((relation): Row => {
      const right = relation.reduce(
        (total, factor, cell) => total + (unknown[cell] === true ? factor * (room[cell] ?? 0) : 0),
        0,
      );
      const factors = [...relation, right];
      return { factors: right < 0 ? factors.map((factor) => -factor) : factors, basis: -1 };
    });
  // The sum of the rows without a basis is the infeasibility; it falls to 0.
  const cost = Array.from({ length: room.length + 1 }, (_, column) =>
    rows.reduce((total, { factors }) => total + (factors[column] ?? 0), 0),
  );
  optimise(rows, cost, unknown);
  for (const row of rows) {
    if (row.basis !== -1) continue;
    const column = row.factors.findIndex((factor, cell) => unknown[cell] === true && Math.abs(factor) > TINY);
    if (column >= 0) pivot(rows, row, column, null);
  }
  return rows;
}

function furthest(problem: MoveProblem, start: readonly Row[], combination: readonly number[]): Move {
  const rows = start.map(({ factors, basis }): Row => ({ factors: [...factors], basis }));
  const cost = [...combination, 0];
  for (const { factors, basis } of rows) {
    const times = cost[basis] ?? 0;
    if (times === 0) continue;
    for (const [column, factor] of factors.entries()) cost[column] = (cost[column] ?? 0) - times * factor;
  }
  const bounded = optimise(rows, cost, problem.unknown);
  const place = problem.room.map(() => 0);
  for (const { factors, basis } of rows) if (basis >= 0) place[basis] = factors.at(-1) ?? 0;
  const deviations = place.map((value, cell) =>
    problem.unknown[cell] === true ? value - (problem.room[cell] ?? 0) : 0,
  );
  const distance = bounded
    ? deviations.reduce((total, value, cell) => total + value * (combination[cell] ?? 0), 0)
    : Infinity;
  const gains = cost
    .slice(0, -1)
    .map((gain, cell) => (problem.unknown[cell] === true || Math.abs(gain) < TINY ? 0 : gain));
  return { distance, deviations, gains };
}

/** Maximises; `cost` = gain per unit of each column, kept up to date. False: unbounded. Bland's rule, so that it ends. */
function optimise(rows: readonly Row[], cost: number[], unknown: readonly boolean[]): boolean {
  for (;;) {
    const entering = unknown.findIndex((open, cell) => open && (cost[cell] ?? 0) > TINY);
    if (entering === -1) return true;
    let leaving: Row | null = null;
    let smallest = Infinity;
    for (const row of rows) {
      const factor = row.factors[entering] ?? 0;
      if (factor <= TINY) continue;
      const ratio = (row.factors.at(-1) ?? 0) / factor;
      if (ratio < smallest || (ratio === smallest && row.basis < (leaving?.basis ?? 0)))
        [leaving, smallest] = [row, ratio];
    }
    if (leaving === null) return false;
    pivot(rows, leaving, entering, cost);
  }
}

function pivot(rows: readonly Row[], pivotal: Row, column: number, cost: number[] | null): void {
  const row = pivotal.factors;
  const factor = row[column] ?? 0;
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / factor;
  const others = rows.flatMap(({ factors }) => (factors === row ? [] : [factors]));
  for (const other of cost === null ? others : [...others, cost]) {
    const times = other[column] ?? 0;
    if (times === 0) continue;
    for (let at = 0; at < row.length; at++) other[at] = (other[at] ?? 0) - times * (row[at] ?? 0);
  }
  pivotal.basis = column;
}
