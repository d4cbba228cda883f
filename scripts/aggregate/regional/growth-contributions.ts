/** A part of a total in two years; null: not known. */
export interface PartInTwoYears {
  readonly id: string;
  readonly before: number | null;
  readonly now: number | null;
}

/**
 * Contribution (寄与度) of each part to the change of the total, in percentage points, not rounded: change of the part ÷ total before.
 * Where the parts add up, the contributions add up to the total's rate. Null where the part or the base is not known or not positive.
 * Source: statistics.md §3, issue 5.
 */
export function growthContributions(
  parts: readonly PartInTwoYears[],
  totalBefore: number | null,
): ReadonlyMap<string, number | null> {
  return new Map(
    parts.map(({ id, before, now }) => [
      id,
      before === null || now === null || totalBefore === null || totalBefore <= 0
        ? null
        : (100 * (now - before)) / totalBefore,
    ]),
  );
}
