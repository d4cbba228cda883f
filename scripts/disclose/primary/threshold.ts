/** Too few owners (not rows) behind a cell? A cell without an owner is not: nobody is in it. `minimum` owners are enough. Source: disclosure.md §2. */
export function hasTooFewOwners(owners: number, minimum: number): boolean {
  return owners > 0 && owners < minimum;
}
