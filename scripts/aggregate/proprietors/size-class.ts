/** The class that an amount falls into: the last whose lower bound (included) it reaches. `classes` from small to large, the first open below. */
export function sizeClassOf<T extends { readonly id: string; readonly from: number | null }>(
  amount: number,
  classes: readonly T[],
): string {
  const reached = classes.filter(({ from }) => from === null || amount >= from);
  return reached.at(-1)?.id ?? "";
}
