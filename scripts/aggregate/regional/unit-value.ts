/** Landings of one species in one year: tonnes and thousand yen; null: not known. */
export interface Landing {
  readonly tonnes: number | null;
  readonly thousandYen: number | null;
}

/** Yen per kilogram (1,000 yen per tonne is the same), not rounded; null where one is not known or less than a tonne was landed. */
export function unitValue({ tonnes, thousandYen }: Landing): number | null {
  return tonnes === null || thousandYen === null || tonnes <= 0 ? null : thousandYen / tonnes;
}

/** Change of the value in thousand yen, parted into what more or less fish, and what a higher or lower price brought. */
export interface ValueChange {
  readonly total: number;
  readonly byQuantity: number;
  readonly byPrice: number;
}

/**
 * Why the value of landings changed: quantity at the mean of both prices, price at the mean of both quantities; the two add up to the change.
 * Null where a price of either year is not known.
 */
export function valueChange(before: Landing, now: Landing): ValueChange | null {
  const prices = [unitValue(before), unitValue(now)];
  const [priceBefore = null, priceNow = null] = prices;
  if (priceBefore === null || priceNow === null || before.tonnes === null || now.tonnes === null) return null;
  const byQuantity = ((now.tonnes - before.tonnes) * (priceBefore + priceNow)) / 2;
  const byPrice = ((priceNow - priceBefore) * (before.tonnes + now.tonnes)) / 2;
  return { total: (now.thousandYen ?? 0) - (before.thousandYen ?? 0), byQuantity, byPrice };
}
