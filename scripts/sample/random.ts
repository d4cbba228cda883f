/** A source of numbers in [0, 1) that depends on its key only: no clock, no Math.random. */
export type Random = () => number;

const SEED = "見本データ2026";

/**
 * The source that belongs to a key such as `"answers", 8105, "F001"`. Every part of the sample has its own source,
 * so that changing one part leaves the others as they are.
 */
export function randomFor(...key: readonly (string | number)[]): Random {
  return mulberry32(hash([SEED, ...key].join("\u001f")));
}

/** A number around 0 with variance about 1 (sum of twelve uniform numbers; arithmetic only, the same on every machine). */
export function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return sum;
}

/** `value` as a whole number, up or down by chance so that the mean stays `value`. */
export function roundByChance(value: number, random: Random): number {
  const floor = Math.floor(value);
  return floor + (random() < value - floor ? 1 : 0);
}

/**
 * The element that lies at a share (0 ≤ share < 1) of the elements laid end to end, each as long as its weight.
 * undefined where there is none.
 */
export function atShare<T>(elements: readonly T[], weight: (element: T) => number, share: number): T | undefined {
  const total = elements.reduce((sum, element) => sum + weight(element), 0);
  let end = 0;
  for (const element of elements) {
    end += weight(element);
    if (share * total < end) return element;
  }
  return elements.at(-1);
}

/** Up to `count` different elements, drawn one after the other in proportion to their weights; weight 0 is never drawn. */
export function draw<T>(
  elements: readonly T[],
  count: number,
  weight: (element: T) => number,
  random: Random,
): readonly T[] {
  const rest = elements.filter((element) => weight(element) > 0);
  const drawn: T[] = [];
  while (drawn.length < count) {
    const element = atShare(rest, weight, random());
    if (element === undefined) break;
    drawn.push(element);
    rest.splice(rest.indexOf(element), 1);
  }
  return drawn;
}

function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state;
}
