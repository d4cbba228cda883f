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
  const rows = equations.map((factors, index): Row => {
    const entries = [...factors, right[index] ?? 0n];
    return {
      entries: at(entries, LAST) < 0n ? entries.map((value) => -value) : entries,
      basic: factors.length + index,
    };
  });
  const start: Tableau = { rows, scale: 1n };
  const infeasibility = (rows[0]?.entries ?? []).map((_, column) =>
    rows.reduce((total, { entries }) => total + at(entries, column), 0n),
  );
  improve(start, infeasibility);
  if (at(infeasibility, LAST) !== 0n) throw new Error("published values contradict each other");
  // Artificial unknowns that are still there stand at 0: they make room for others, or their row says nothing.
  for (const row of rows.filter(({ entries, basic }) => basic >= entries.length - 1)) {
    const column = row.entries.findIndex((factor) => factor !== 0n);
    if (column >= 0) turn(start, row, column, []);
  }
  return (combination) => maximum(start, combination);
}

/**
 * An equation that is solved for the unknown `basic`; the right side comes last. Artificial unknowns are numbered after the others and
 * have no column: once out, they never come back.
 */
interface Row {
  readonly entries: bigint[];
  basic: number;
}

/** Simplex tableau in whole numbers: every entry stands for entry / scale (fraction-free elimination). */
interface Tableau {
  readonly rows: readonly Row[];
  scale: bigint;
}

const LAST = -1;

function at(entries: readonly bigint[], index: number): bigint {
  return entries.at(index) ?? 0n;
}

function maximum(start: Tableau, combination: readonly bigint[]): Fraction | null {
  const tableau = { ...start, rows: start.rows.map((row) => ({ ...row, entries: [...row.entries] })) };
  const gain = [...combination.map((factor) => factor * start.scale), 0n];
  for (const { entries, basic } of start.rows) {
    const factor = at(combination, basic);
    if (factor !== 0n)
      for (const [column, value] of entries.entries()) gain[column] = (gain[column] ?? 0n) - factor * value;
  }
  return improve(tableau, gain) ? { numerator: -at(gain, LAST), denominator: tableau.scale } : null;
}

/** Pivots by Bland's rule, which cannot cycle. False: unbounded. */
function improve(tableau: Tableau, gain: bigint[]): boolean {
  for (;;) {
    const entering = gain.slice(0, LAST).findIndex((value) => value > 0n);
    if (entering < 0) return true;
    const leaving = tableau.rows
      .filter(({ entries }) => at(entries, entering) > 0n)
      .reduce<Row | null>((best, row) => (best === null || isBefore(row, best, entering) ? row : best), null);
    if (leaving === null) return false;
    turn(tableau, leaving, entering, [gain]);
  }
}

function isBefore(one: Row, other: Row, column: number): boolean {
  const left = at(one.entries, LAST) * at(other.entries, column);
  const right = at(other.entries, LAST) * at(one.entries, column);
  return left < right || (left === right && one.basic < other.basic);
}

function turn(tableau: Tableau, row: Row, column: number, others: readonly bigint[][]): void {
  const { entries } = row;
  if (at(entries, column) < 0n) for (const [index, value] of entries.entries()) entries[index] = -value;
  const pivot = at(entries, column);
  for (const other of [...tableau.rows.map((one) => one.entries), ...others]) {
    if (other === entries) continue;
    const times = at(other, column);
    for (const [index, value] of entries.entries())
      other[index] = ((other[index] ?? 0n) * pivot - times * value) / tableau.scale;
  }
  tableau.scale = pivot;
  row.basic = column;
}
