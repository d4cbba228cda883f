/** Exact linear programming in integers: A y = b, y ≥ 0, all numbers BigInt; nothing is ever rounded. Source: disclosure.md §3.5. */

/** A fraction; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Prepares a system and returns a function that maximises a combination over it; null = unbounded. Throws if nothing fits the
 * system: what was published would contradict itself.
 */
export function exactMaximiser(
  equations: readonly (readonly bigint[])[],
  right: readonly bigint[],
): (combination: readonly bigint[]) => Fraction | null {
  const width = equations[0]?.length ?? 0;
  const rows = equations.map((row, index) => {
    const value = right[index] ?? 0n;
    const slack = equations.map((_, other) => (other === index ? 1n : 0n));
    const sign = value < 0n ? -1n : 1n;
    return [...row.map((factor) => sign * factor), ...slack, sign * value];
  });
  const start: State = { rows, basis: rows.map((_, index) => width + index), scale: 1n };
  const infeasibility = Array.from({ length: width + rows.length + 1 }, (_, column) =>
    rows.reduce(
      (total, row) => total + (column < width || column === width + rows.length ? (row[column] ?? 0n) : 0n),
      0n,
    ),
  );
  improve(start, infeasibility, width);
  if ((infeasibility.at(-1) ?? 0n) !== 0n) throw new Error("published values contradict each other");
  for (const [index, cell] of start.basis.entries()) {
    if (cell < width) continue;
    const column = start.rows[index]?.slice(0, width).findIndex((factor) => factor !== 0n) ?? -1;
    if (column >= 0) turn(start, index, column, []);
  }
  return (combination) => maximum(start, combination, width);
}

/** Simplex tableau in whole numbers: every entry stands for entry / scale (fraction-free elimination). */
interface State {
  readonly rows: bigint[][];
  readonly basis: number[];
  scale: bigint;
}

function maximum(start: State, combination: readonly bigint[], width: number): Fraction | null {
  const state: State = { rows: start.rows.map((row) => [...row]), basis: [...start.basis], scale: start.scale };
  const gain = Array.from(
    { length: state.rows[0]?.length ?? width + 1 },
    (_, column) => (combination[column] ?? 0n) * state.scale,
  );
  if (state.rows.length === 0)
    return combination.some((factor) => factor > 0n) ? null : { numerator: 0n, denominator: 1n };
  gain[gain.length - 1] = 0n;
  for (const [index, cell] of state.basis.entries()) {
    const factor = combination[cell] ?? 0n;
    if (cell >= width || factor === 0n) continue;
    for (const [column, value] of (state.rows[index] ?? []).entries())
      gain[column] = (gain[column] ?? 0n) - factor * value;
  }
  if (!improve(state, gain, width)) return null;
  return { numerator: -(gain.at(-1) ?? 0n), denominator: state.scale };
}

/** Pivots by Bland's rule, which cannot cycle. False: unbounded. */
function improve(state: State, gain: bigint[], width: number): boolean {
  for (;;) {
    const entering = gain.findIndex((value, column) => column < width && value > 0n);
    if (entering === -1) return true;
    let leaving = -1;
    for (const [index, row] of state.rows.entries()) {
      if ((row[entering] ?? 0n) <= 0n) continue;
      if (leaving === -1 || isBefore(state, index, leaving, entering)) leaving = index;
    }
    if (leaving === -1) return false;
    turn(state, leaving, entering, [gain]);
  }
}

function isBefore(state: State, one: number, other: number, column: number): boolean {
  const [a = [], b = []] = [state.rows[one], state.rows[other]];
  const left = (a.at(-1) ?? 0n) * (b[column] ?? 0n);
  const right = (b.at(-1) ?? 0n) * (a[column] ?? 0n);
  return left < right || (left === right && (state.basis[one] ?? 0) < (state.basis[other] ?? 0));
}

function turn(state: State, index: number, column: number, others: readonly bigint[][]): void {
  const row = state.rows[index] ?? [];
  if ((row[column] ?? 0n) < 0n) for (const [at, value] of row.entries()) row[at] = -value;
  const pivot = row[column] ?? 0n;
  for (const other of [...state.rows, ...others]) {
    if (other === row) continue;
    const times = other[column] ?? 0n;
    for (const [at, value] of row.entries()) other[at] = ((other[at] ?? 0n) * pivot - times * value) / state.scale;
  }
  state.scale = pivot;
  state.basis[index] = column;
}
