const MOST = 4;

/** Decimals that the values are written with, at most four. */
export function decimalsOf(values: readonly (number | null)[]): number {
  const written = values.map((value) =>
    value === null ? 0 : (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? (String(value).includes("e-") ? MOST : 0)),
  );
  return Math.min(
    MOST,
    written.reduce((most, one) => Math.max(most, one), 0),
  );
}

/** A value with so many decimals, half away from zero as it is written in decimal; never −0. Source: statistics.md §1. */
export function roundTo(value: number, decimals: number): number {
  const size = Number(`${Math.round(Number(`${Math.abs(value)}e${decimals}`))}e-${decimals}`);
  return size === 0 ? 0 : value < 0 ? -size : size;
}
