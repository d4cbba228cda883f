/**
 * Does a count say that all members of a group, or all but one (who then knows it of the others), gave the same answer?
 * An empty group and a count of 0 say nothing. Source: disclosure.md §2 row 1, §4.
 */
export function isAllButOne(count: number, total: number): boolean {
  return count > 0 && count >= total - 1;
}
