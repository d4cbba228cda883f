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
  /** Per known cell: gain of the combination per unit, if the cell were unknown. Above 0: it may grow; below 0: it may lose up to its room; 0: no help. */
  readonly gains: readonly number[];
}

/** Prepares the problem once, so that several combinations can be tried. */
export function movesOf(problem: MoveProblem): (combination: readonly number[]) => Move {
  const start = feasibleTableau(problem);
  return (combination) => furthest(problem, start, combination);
}

/** rows × (cells + 1); the last column is the right-hand side. `basis` = the cell that a row solves for, −1 for none. */
interface Tableau {
  readonly rows: number[][];
  readonly basis: number[];
}

const TINY = 1e-9;

/** Phase 1, from the point that is known to be feasible (no deviation): y = d + room ≥ 0. */
function feasibleTableau({ relations, unknown, room }: MoveProblem): Tableau {
  const rows = relations
    .filter((relation) => relation.some((factor, cell) => factor !== 0 && unknown[cell] === true))
    .map((relation) => {
      const right = relation.reduce(
        (total, factor, cell) => total + (unknown[cell] === true ? factor * (room[cell] ?? 0) : 0),
        0,
      );
      const row = [...relation, right];
      return right < 0 ? row.map((factor) => -factor) : row;
    });
  const tableau = { rows, basis: rows.map(() => -1) };
  // The sum of the rows without a basis is the infeasibility; it falls to 0.
  const width = room.length;
  const cost = Array.from({ length: width + 1 }, (_, column) =>
    rows.reduce((total, row) => total + (row[column] ?? 0), 0),
  );
  optimise(tableau, cost, unknown);
  for (const [index, row] of rows.entries()) {
    if (tableau.basis[index] !== -1) continue;
    const column = row.findIndex((factor, cell) => cell < width && unknown[cell] === true && Math.abs(factor) > TINY);
    if (column >= 0) pivot(tableau, index, column, null);
  }
  return tableau;
}

function furthest(problem: MoveProblem, start: Tableau, combination: readonly number[]): Move {
  const tableau = { rows: start.rows.map((row) => [...row]), basis: [...start.basis] };
  const cost = [...combination.map((factor, cell) => (problem.unknown[cell] === true ? factor : 0)), 0];
  for (const [index, cell] of tableau.basis.entries()) {
    const row = tableau.rows[index];
    const factor = cost[cell] ?? 0;
    if (cell === -1 || row === undefined || factor === 0) continue;
    for (const [column, value] of row.entries()) cost[column] = (cost[column] ?? 0) - factor * value;
  }
  const bounded = optimise(tableau, cost, problem.unknown);
  const place = problem.room.map(() => 0);
  for (const [index, cell] of tableau.basis.entries()) {
    if (cell >= 0) place[cell] = tableau.rows[index]?.at(-1) ?? 0;
  }
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
function optimise(tableau: Tableau, cost: number[], unknown: readonly boolean[]): boolean {
  for (;;) {
    const entering = unknown.findIndex((open, cell) => open && (cost[cell] ?? 0) > TINY);
    if (entering === -1) return true;
    let leaving = -1;
    let smallest = Infinity;
    for (const [index, row] of tableau.rows.entries()) {
      const factor = row[entering] ?? 0;
      if (factor <= TINY) continue;
      const ratio = (row.at(-1) ?? 0) / factor;
      const isEarlier = ratio === smallest && (tableau.basis[index] ?? 0) < (tableau.basis[leaving] ?? 0);
      if (ratio < smallest || isEarlier) [leaving, smallest] = [index, ratio];
    }
    if (leaving === -1) return false;
    pivot(tableau, leaving, entering, cost);
  }
}

function pivot(tableau: Tableau, index: number, column: number, cost: number[] | null): void {
  const row = tableau.rows[index];
  if (row === undefined) throw new Error(`no such row: ${index}`);
  const factor = row[column] ?? 0;
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / factor;
  for (const other of cost === null ? tableau.rows : [...tableau.rows, cost]) {
    const times = other[column] ?? 0;
    if (other === row || times === 0) continue;
    for (let at = 0; at < row.length; at++) other[at] = (other[at] ?? 0) - times * (row[at] ?? 0);
  }
  tableau.basis[index] = column;
}
