import type { Breach } from "./breach.ts";
import type { PrintedNumber, PublishedSettlements } from "./published-settlements.ts";
import type { MeasureKey, SettlementTruth } from "./settlement-truth.ts";

/**
 * Attacks the bars of a histogram by their numbers (share × n): a bar of a few persons, a single filled bar, and what the three directions (up, same,
 * down) leave of a bar that lies across them. Source: disclosure.md §2, brackets.
 */
export function attackGrowthBars(
  files: PublishedSettlements,
  truth: SettlementTruth,
  year: number,
  key: MeasureKey,
): readonly Breach[] {
  const slug = truth.measures[key];
  const bars = files.all(`${slug}-growth-by-band`, year).map(({ place, ...number }) => {
    const id = place.at(-1) ?? "";
    return { id, bands: bandsOf(id, truth), count: countOf(number) };
  });
  const middle = truth.bands.ids.indexOf(truth.bands.same);
  const directionOf = (band: string) => Math.sign(truth.bands.ids.indexOf(band) - middle);
  const directions = new Map([
    ["up", 1],
    ["same", 0],
    ["down", -1],
  ]);
  const pieces = files.all(`${slug}-shares-by-direction`, year).flatMap(({ place, ...number }) => {
    const direction = directions.get(place[0] ?? "");
    const within = bars.filter(({ bands }) => bands.every((band) => directionOf(band) === direction));
    const left = countOf(number) - within.reduce((sum, { count }) => sum + count, 0);
    return bars.length > 0 && isSmall(left, truth) ? [place[0] ?? ""] : [];
  });
  return [
    ...attackBars(bars, truth),
    ...pieces.map((about): Breach => ({ by: "outsider", about, what: "bars and directions leave a few persons" })),
  ];
}

/** The classes by size of sales likewise. */
export function attackSizeBars(files: PublishedSettlements, truth: SettlementTruth, year: number): readonly Breach[] {
  const bars = files.all("sizes-by-class", year).filter(({ place }) => place[1] === "share");
  return attackBars(
    bars.map(({ place, ...number }) => ({ id: place[0] ?? "", count: countOf(number) })),
    truth,
  );
}

function attackBars(
  bars: readonly { readonly id: string; readonly count: number }[],
  truth: SettlementTruth,
): readonly Breach[] {
  const small = bars.filter(({ count }) => isSmall(count, truth));
  const filled = bars.filter(({ count }) => count > 0);
  const few = bars.length > 0 && filled.length < truth.promise.bracketsFilled;
  return [
    ...small.map(({ id }): Breach => ({ by: "outsider", about: id, what: "a bar of too few persons is printed" })),
    ...(few ? [{ by: "outsider", about: filled[0]?.id ?? "", what: "all persons are in one bar" }] : []),
  ];
}

function isSmall(count: number, { promise }: SettlementTruth): boolean {
  return count > 0 && count < promise.bracketCount;
}

/** A merged bar carries its bands joined by "_". */
function bandsOf(id: string, { bands }: SettlementTruth): readonly string[] {
  const parts = id.split("_");
  if (parts.some((part) => !bands.ids.includes(part))) throw new Error(`unknown band: ${id}`);
  return parts;
}

/** Where n is not printed, the worst is assumed: that readers have it; a thousandth of the largest survey is then exact enough. */
function countOf({ value, n }: PrintedNumber): number {
  if (n === null || n >= 1000) return value === 0 ? 0 : Number.POSITIVE_INFINITY;
  return Math.round((value * n) / 100);
}
