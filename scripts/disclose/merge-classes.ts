import type { Dimension, TableRelease } from "./table.ts";

/** The classes that became one. */
export interface Merge {
  readonly dimension: string;
  readonly codes: readonly string[];
}

/**
 * Merges the leaf class with the most sensitive cells with the next leaf of the same parent (the one before it, if it is the last), so
 * that what could not be protected apart is printed together. Null: no class has a neighbour but one, so that merging would
 * leave its parent only. Source: disclosure.md §3.3.
 */
export function mergeWeakest(
  release: TableRelease,
  sensitive: ReadonlySet<string>,
): { readonly release: TableRelease; readonly merge: Merge } | null {
  const weakest = release.dimensions
    .flatMap((dimension) =>
      mergeable(dimension).map((code) => ({ dimension, code, weight: weightOf(`${dimension.id}=${code}`, sensitive) })),
    )
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  if (weakest === undefined) return null;
  const { dimension, code } = weakest;
  const siblings = siblingsOf(dimension, code);
  const at = siblings.indexOf(code);
  const pair = at + 1 < siblings.length ? siblings.slice(at, at + 2) : siblings.slice(at - 1, at + 1);
  const joined = pair.join("+");
  const merge = { dimension: dimension.id, codes: pair };
  return { release: withClass(release, dimension, pair, joined), merge };
}

/** The release once all these merges are made, in their order. */
export function withMergedClasses(release: TableRelease, merges: readonly Merge[]): TableRelease {
  return merges.reduce((current, merge) => {
    const dimension = current.dimensions.find(({ id }) => id === merge.dimension);
    if (dimension === undefined) throw new Error(`unknown dimension: ${merge.dimension}`);
    return withClass(current, dimension, merge.codes, merge.codes.join("+"));
  }, release);
}

function mergeable(dimension: Dimension): readonly string[] {
  return dimension.classes
    .map(({ code }) => code)
    .filter((code) => {
      const siblings = siblingsOf(dimension, code);
      return siblings.includes(code) && siblings.length > 2;
    });
}

/** Leaves below the same parent, in order. */
function siblingsOf(dimension: Dimension, code: string): readonly string[] {
  const parents = new Set(dimension.classes.map(({ parent }) => parent));
  const own = dimension.classes.find((candidate) => candidate.code === code)?.parent;
  return dimension.classes
    .filter((candidate) => candidate.parent === own && !parents.has(candidate.code))
    .map((candidate) => candidate.code);
}

function weightOf(part: string, sensitive: ReadonlySet<string>): number {
  return [...sensitive].filter((id) => id.split("&").includes(part)).length;
}

function withClass(release: TableRelease, dimension: Dimension, pair: readonly string[], joined: string): TableRelease {
  const [first, second] = pair;
  const classes = dimension.classes
    .filter(({ code }) => code !== second)
    .map((entry) => (entry.code === first ? { ...entry, code: joined } : entry));
  const renamed = (id: string) =>
    id
      .split("&")
      .map((part) => (pair.some((code) => part === `${dimension.id}=${code}`) ? `${dimension.id}=${joined}` : part))
      .join("&");
  return {
    ...release,
    ...(release.unprinted === undefined ? {} : { unprinted: new Set([...release.unprinted].map(renamed)) }),
    dimensions: release.dimensions.map((candidate) =>
      candidate.id === dimension.id ? { ...candidate, classes } : candidate,
    ),
    contributions: release.contributions.map((row) =>
      pair.includes(row.codes[dimension.id] ?? "") ? { ...row, codes: { ...row.codes, [dimension.id]: joined } } : row,
    ),
  };
}
