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
  const known = SYSTEMS.get(release) ?? systemOf(release);
  SYSTEMS.set(release, known);
  return known;
}

/** Kept, because protection, merging and printing ask for the cells of the same release. */
const SYSTEMS = new WeakMap<TableRelease, CellSystem>();

function systemOf(release: TableRelease): CellSystem {
  const cells = new Map<string, Cell>();
  const relations = new Map<string, Relation>();
  const answerLines = new Map<string, AnswerLine>();
  for (const table of release.tables) {
    const dimensions = table.dimensions.map((id) => dimensionOf(release, id));
    const filled = contributionsByCell(release, dimensions);
    for (const codes of positions(dimensions)) {
      const id = cellId(codes, release.dimensions);
      const contributions = filled.get(id) ?? new Map<string, number>();
      const printing =
        release.published?.has(id) === true ? "public" : release.unprinted?.has(id) === true ? "never" : "open";
      cells.set(id, { id, codes, measure: release.measure, contributions, printing });
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

/** Cell id → amount per owner (counts: 1 per leaf of the release that the owner stands in). */
function contributionsByCell(
  release: TableRelease,
  dimensions: readonly Dimension[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const filled = new Map<string, Map<string, number>>();
  const leaves = new Map<string, Leaf>();
  for (const { owner, codes, value } of release.contributions) {
    const key = release.dimensions.map(({ id }) => codes[id] ?? "\u0000").join("\u0001");
    const leaf = leaves.get(key) ?? openLeaf(codes);
    leaves.set(key, leaf);
    const amount = release.measure === "amount" ? value : leaf.owners.has(owner) ? 0 : 1;
    leaf.owners.add(owner);
    for (const cell of leaf.cells) cell.set(owner, (cell.get(owner) ?? 0) + amount);
  }
  return filled;

  /** A leaf is looked up once, however many rows it has. */
  function openLeaf(codes: Readonly<Record<string, string>>): Leaf {
    const cells = rising(dimensions, codes).map((position) => {
      const id = cellId(position, release.dimensions);
      const contributions = filled.get(id) ?? new Map<string, number>();
      filled.set(id, contributions);
      return contributions;
    });
    return { cells, owners: new Set() };
  }
}

/** The contributions to every cell that a leaf belongs to, and the owners that stand in it. */
interface Leaf {
  readonly cells: readonly Map<string, number>[];
  readonly owners: Set<string>;
}

/** All cells that a leaf belongs to: itself, every subtotal above it, the total. */
function rising(dimensions: readonly Dimension[], leaf: Readonly<Record<string, string>>) {
  return dimensions.reduce<readonly Readonly<Record<string, string>>[]>(
    (found, dimension) => {
      const codes = ancestors(dimension, leaf[dimension.id]);
      return found.flatMap((rest) => codes.map((code) => ({ ...rest, [dimension.id]: code })));
    },
    [{}],
  );
}

/** A leaf class with the classes above it up to the total. */
function ancestors(dimension: Dimension, leaf: string | undefined): readonly string[] {
  const found: string[] = [];
  for (let at: string | null | undefined = leaf; at !== null; ) {
    const entry = dimension.classes.find(({ code }) => code === at);
    if (entry === undefined || (found.length === 0 && childrenOf(dimension, entry.code).length > 0))
      throw new Error(`not a leaf class of ${dimension.id}: ${leaf}`);
    found.push(entry.code);
    at = entry.parent;
  }
  return [...found, dimension.total];
}
