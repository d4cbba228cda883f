import { sumRelation } from "./relations.ts";
import {
  type AnswerLine,
  type Cell,
  type CellSystem,
  cellId,
  type Dimension,
  type Relation,
  type TableRelease,
} from "./table.ts";

/**
 * The cells of all tables of a release with their relations: in every table and along each of its dimensions, a class that has children is
 * their sum. Cells printed by several tables appear once. Throws on a contribution without a leaf class of a dimension.
 */
export function cellsOf(release: TableRelease): CellSystem {
  const cells = new Map<string, Cell>();
  const relations = new Map<string, Relation>();
  const answerLines = new Map<string, AnswerLine>();
  for (const table of release.tables) {
    const dimensions = table.dimensions.map((id) => dimensionOf(release, id));
    for (const codes of positions(dimensions)) {
      const id = cellId(codes, release.dimensions);
      if (!cells.has(id)) cells.set(id, cellAt(id, codes, release));
      for (const dimension of dimensions) {
        const children = childrenOf(dimension, codes[dimension.id] ?? "");
        if (children.length === 0) continue;
        const parts = children.map((code) => cellId({ ...codes, [dimension.id]: code }, release.dimensions));
        relations.set(`${id}|${dimension.id}`, sumRelation(id, parts));
        if (release.answers?.includes(dimension.id) === true)
          answerLines.set(`${id}|${dimension.id}`, { total: id, parts });
      }
    }
  }
  return { cells: [...cells.values()], relations: [...relations.values()], answerLines: [...answerLines.values()] };
}

function dimensionOf(release: TableRelease, id: string): Dimension {
  const dimension = release.dimensions.find((candidate) => candidate.id === id);
  if (dimension === undefined) throw new Error(`unknown dimension: ${id}`);
  return dimension;
}

/** Every combination of classes, the totals included. */
function positions(dimensions: readonly Dimension[]): readonly Readonly<Record<string, string>>[] {
  return dimensions.reduce<readonly Readonly<Record<string, string>>[]>(
    (found, dimension) =>
      found.flatMap((codes) =>
        [dimension.total, ...dimension.classes.map(({ code }) => code)].map((code) => ({
          ...codes,
          [dimension.id]: code,
        })),
      ),
    [{}],
  );
}

function childrenOf(dimension: Dimension, code: string): readonly string[] {
  const parent = code === dimension.total ? null : code;
  return dimension.classes.filter((candidate) => candidate.parent === parent).map((candidate) => candidate.code);
}

function cellAt(id: string, codes: Readonly<Record<string, string>>, release: TableRelease): Cell {
  const contributions = new Map<string, number>();
  const counted = new Set<string>();
  for (const row of release.contributions) {
    if (
      !Object.entries(codes).every(([dimension, code]) =>
        belongs(dimensionOf(release, dimension), row.codes[dimension], code),
      )
    )
      continue;
    const leaf = `${row.owner} ${cellId(row.codes, release.dimensions)}`;
    const value = release.measure === "amount" ? row.value : counted.has(leaf) ? 0 : 1;
    counted.add(leaf);
    contributions.set(row.owner, (contributions.get(row.owner) ?? 0) + value);
  }
  return {
    id,
    measure: release.measure,
    contributions,
    printing: release.published?.has(id) === true ? "public" : "open",
  };
}

function belongs(dimension: Dimension, leaf: string | undefined, code: string): boolean {
  for (let at: string | null | undefined = leaf; at !== null; ) {
    if (at === code) return true;
    const found = dimension.classes.find((candidate) => candidate.code === at);
    if (found === undefined) throw new Error(`unknown class of ${dimension.id}: ${leaf}`);
    at = found.parent;
  }
  return code === dimension.total;
}
