import { randomNumbers } from "./random-numbers.ts";
import type { Contribution, Dimension, TableRelease } from "./table.ts";

/** How a random table is made. `owners` = on average per leaf cell; `losses` = share of negative amounts; `rowsPerOwner` ≥ 1. */
export interface RandomTableShape {
  readonly measure: TableRelease["measure"];
  /** Classes per dimension, in the order a, b, c …; a pair [2, 3] is a hierarchy of 2 groups with 3 classes each. */
  readonly classes: readonly (number | readonly [groups: number, each: number])[];
  /** Dimensions of each table; several tables are linked. */
  readonly tables: readonly (readonly string[])[];
  readonly owners: number;
  readonly losses: number;
  readonly rowsPerOwner: number;
  readonly answers?: readonly string[];
}

/** A table of confidential data for tests and the bench: some classes are fuller than others, amounts are skewed as sales are. The same seed gives the same table. */
export function randomTable(shape: RandomTableShape, seed: number): TableRelease {
  const random = randomNumbers(seed);
  const dimensions = shape.classes.map((classes, position) => dimensionOf("abcdef".charAt(position), classes));
  const leaves = dimensions.map(leavesOf);
  const cells = leaves.reduce((total, codes) => total * codes.length, 1);
  const rows = Math.max(1, Math.round(cells * shape.owners));
  const skew = 1 + random();
  const contributions = Array.from({ length: rows }, (_, row): Contribution => {
    const codes = dimensions.map((dimension, position) => {
      const list = leaves[position] ?? [];
      const tilt = position === 0 ? skew : 1 + random();
      return [dimension.id, list[Math.floor(random() ** tilt * list.length)] ?? ""];
    });
    const sign = random() < shape.losses ? -1 : 1;
    return {
      owner: `owner-${Math.floor(row / shape.rowsPerOwner)}`,
      codes: Object.fromEntries(codes),
      value: sign * Math.round(Math.exp(11 + 5 * random() ** 2)),
    };
  });
  const tables = shape.tables.map((ids) => ({ id: ids.join("-"), dimensions: ids }));
  return { measure: shape.measure, dimensions, tables, contributions, answers: shape.answers ?? [] };
}

function dimensionOf(id: string, classes: number | readonly [number, number]): Dimension {
  if (typeof classes === "number") return { id, total: "all", classes: flat(id, classes, null) };
  const [groups, each] = classes;
  const parents = flat(`${id}g`, groups, null);
  return {
    id,
    total: "all",
    classes: parents.flatMap((parent) => [parent, ...flat(`${parent.code}-`, each, parent.code)]),
  };
}

function flat(prefix: string, count: number, parent: string | null): Dimension["classes"] {
  return Array.from({ length: count }, (_, index) => ({ code: `${prefix}${index + 1}`, parent }));
}

function leavesOf(dimension: Dimension): readonly string[] {
  return dimension.classes
    .filter(({ code }) => dimension.classes.every(({ parent }) => parent !== code))
    .map(({ code }) => code);
}
