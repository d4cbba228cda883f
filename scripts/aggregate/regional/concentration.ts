/** How much of a whole lies in few hands (fish, industries). */
export interface Concentration {
  /** Herfindahl-Hirschman index: sum of squared shares in percent, near 0 … 10,000 (all in one). */
  readonly herfindahl: number;
  /** Percent held by the largest one, three and five parts. */
  readonly top: { readonly one: number; readonly three: number; readonly five: number };
}

/** Concentration of parts, not rounded; parts without a value are left out. Null where nothing positive is left or a part is negative. */
export function concentration(parts: readonly (number | null)[]): Concentration | null {
  const known = parts.filter((part) => part !== null);
  const total = known.reduce((sum, part) => sum + part, 0);
  if (total <= 0 || known.some((part) => part < 0)) return null;
  const shares = known.map((part) => (100 * part) / total).sort((a, b) => b - a);
  const top = (count: number) => shares.slice(0, count).reduce((sum, part) => sum + part, 0);
  return {
    herfindahl: shares.reduce((sum, part) => sum + part * part, 0),
    top: { one: top(1), three: top(3), five: top(5) },
  };
}
