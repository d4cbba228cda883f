/** Moves places on a line apart to a least distance, keeping their order and the range as far as they fit: positions of labels. */
export function dodge(places: readonly number[], distance: number, low: number, high: number): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index);
  let floor = low;
  const down = order.map(({ place, index }) => {
    const moved = Math.max(place, floor);
    floor = moved + distance;
    return { place: moved, index };
  });
  let ceiling = Math.max(high, low + distance * (places.length - 1));
  const result = [...places];
  for (const { place, index } of down.reverse()) {
    result[index] = Math.min(place, ceiling);
    ceiling = (result[index] ?? ceiling) - distance;
  }
  return result;
}
