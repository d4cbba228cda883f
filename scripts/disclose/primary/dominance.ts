/**
 * The p % rule: could the second largest owner, subtracting his own amount, estimate the largest within p %? Taken on absolute values,
 * so that losses do not hide it. `amounts` = one signed amount per owner. Exactly p % left over is enough.
 * Amounts are integers (yen); the comparison is exact. Source: disclosure.md §2.
 */
export function isDominated(amounts: readonly number[], percent: number): boolean {
  const [largest = 0, , ...rest] = amounts.map(Math.abs).sort((a, b) => b - a);
  const remainder = rest.reduce((total, amount) => total + amount, 0);
  return 100 * remainder < percent * largest;
}
