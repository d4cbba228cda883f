/** What the attacker sees and, beside it, the truth that he is measured by. */
export interface AttackedCell {
  readonly id: string;
  /** true: a number stands in the published files. */
  readonly published: boolean;
  /** The truth: signed amount (count tables: how often he counts) per owner. */
  readonly owners: ReadonlyMap<string, number>;
}

/** Cells, and the equations Σ factor × cell = 0 that everybody knows. */
export interface AttackedSystem {
  readonly cells: readonly AttackedCell[];
  readonly equations: readonly ReadonlyMap<string, number>[];
  /** Groups whose members must not be known to have all given the same answer. */
  readonly groups: readonly { readonly all: string; readonly answers: readonly string[] }[];
}

interface Axis {
  readonly id: string;
  readonly total: string;
  readonly classes: readonly { readonly code: string; readonly parent: string | null }[];
}

/** A release as published and as it is in truth. `readable` = the ids of the cells that carry a number. */
export interface AttackedTables {
  readonly measure: "count" | "amount";
  readonly axes: readonly Axis[];
  readonly tables: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly owner: string;
    readonly codes: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
  readonly answers: readonly string[];
  readonly isReadable: (codes: Readonly<Record<string, string>>) => boolean;
}

/**
 * The system of a release: in each table every margin is the sum of the finest cells below it. (The engine goes level by level instead.)
 * Margins that several tables print are one cell.
 */
export function attackedSystem(release: AttackedTables): AttackedSystem {
  const cells = new Map<string, AttackedCell>();
  const equations: ReadonlyMap<string, number>[] = [];
  const groups: { all: string; answers: readonly string[] }[] = [];
  for (const table of release.tables) {
    const axes = release.axes.filter(({ id }) => table.includes(id));
    const places = cross(axes.map((axis) => [axis.total, ...axis.classes.map(({ code }) => code)]));
    const finest = places.filter((place) => place.every((code, at) => isLeaf(axes[at], code)));
    for (const place of places) {
      const id = nameOf(axes, place);
      cells.set(id, cells.get(id) ?? cellAt(release, axes, place));
      if (place.every((code, at) => isLeaf(axes[at], code))) continue;
      const below = finest.filter((leaf) => leaf.every((code, at) => lies(axes[at], code, place[at] ?? "")));
      equations.push(new Map([[id, -1], ...below.map((leaf): [string, number] => [nameOf(axes, leaf), 1])]));
    }
    for (const [at, axis] of axes.entries()) {
      if (!release.answers.includes(axis.id)) continue;
      for (const place of places.filter((candidate) => candidate[at] === axis.total)) {
        const answers = axis.classes
          .filter(({ parent }) => parent === null)
          .map(({ code }) => nameOf(axes, place.with(at, code)));
        groups.push({ all: nameOf(axes, place), answers });
      }
    }
  }
  return { cells: [...cells.values()], equations, groups };
}

function cross(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first, ...rest] = lists;
  return first === undefined ? [[]] : first.flatMap((code) => cross(rest).map((tail) => [code, ...tail]));
}

function isLeaf(axis: Axis | undefined, code: string): boolean {
  return axis !== undefined && code !== axis.total && axis.classes.every(({ parent }) => parent !== code);
}

/** Does a class lie in another one, or is it that one? */
function lies(axis: Axis | undefined, code: string, inside: string): boolean {
  if (axis === undefined || code === inside || inside === axis.total) return true;
  const parent = axis.classes.find((candidate) => candidate.code === code)?.parent ?? null;
  return parent !== null && lies(axis, parent, inside);
}

function nameOf(axes: readonly Axis[], place: readonly string[]): string {
  return axes
    .map((axis, at) => ({ axis, code: place[at] ?? "" }))
    .filter(({ axis, code }) => code !== axis.total)
    .map(({ axis, code }) => `${axis.id}:${code}`)
    .sort()
    .join(" ");
}

function cellAt(release: AttackedTables, axes: readonly Axis[], place: readonly string[]): AttackedCell {
  const rows = release.rows.filter((row) =>
    axes.every((axis, at) => lies(axis, row.codes[axis.id] ?? "", place[at] ?? "")),
  );
  const owners = new Map<string, number>();
  const distinct = new Set<string>();
  for (const row of rows) {
    const key = [row.owner, ...release.axes.map(({ id }) => row.codes[id])].join("\u0000");
    const times = distinct.has(key) ? 0 : 1;
    distinct.add(key);
    owners.set(row.owner, (owners.get(row.owner) ?? 0) + (release.measure === "count" ? times : row.value));
  }
  const codes = Object.fromEntries(axes.map((axis, at): [string, string] => [axis.id, place[at] ?? ""]));
  return { id: nameOf(axes, place), published: release.isReadable(codes), owners };
}
