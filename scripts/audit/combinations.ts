/** All choices of `size` of the items, in the order of the items: (a b)(a c)(b c). One empty choice for size 0, none if there are too few. */
export function* combinations<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [position, item] of items.entries()) {
    for (const rest of combinations(items.slice(position + 1), size - 1)) yield [item, ...rest];
  }
}
