/** Part of a whole in percent, not rounded; null where one is not known or the whole is 0. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
}

/** Number per thousand of another, not rounded: small businesses per 1,000 inhabitants. Null as for `share`. */
export function perThousand(number: number | null, whole: number | null): number | null {
  return number === null || whole === null || whole === 0 ? null : (1000 * number) / whole;
}
