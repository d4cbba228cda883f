/** One industry and all industries of an area, in the same measure (workers, value added). */
export interface IndustryInArea {
  readonly industry: number | null;
  readonly total: number | null;
}

/**
 * Location quotient (特化係数): the industry's share in the city ÷ its share in the comparison area, not rounded; above 1 = more than there.
 * Null where a number is not known, a total is 0, or the comparison area has none of the industry. Source: statistics.md §3.
 */
export function locationQuotient(city: IndustryInArea, comparison: IndustryInArea): number | null {
  const { industry, total } = city;
  if (industry === null || total === null || comparison.industry === null || comparison.total === null) return null;
  if (total === 0 || comparison.industry === 0 || comparison.total === 0) return null;
  return (industry / total) * (comparison.total / comparison.industry);
}
