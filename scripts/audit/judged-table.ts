import type { JudgedCell, JudgedSystem } from "./brute-force.ts";

type Codes = Readonly<Record<string, string>>;

/** A request for tables as a caller writes it, in the judge's own words. */
interface JudgedRequest {
  readonly measure: "count" | "amount";
  readonly dimensions: readonly {
    readonly id: string;
    readonly total?: string | undefined;
    readonly classes: readonly (string | { readonly code: string; readonly parent?: string | null | undefined })[];
  }[];
  readonly tables?: readonly (readonly string[])[] | undefined;
  readonly answers?: readonly string[] | undefined;
  readonly rows: readonly (
    | { readonly codes: Codes; readonly owner: string; readonly value?: number | undefined }
    | { readonly codes: Codes; readonly values: readonly number[] }
    | { readonly codes: Codes; readonly count: number }
  )[];
}

/** A request's tables for the judge: cells by the id that `protect` gives them, every margin the sum of the finest cells under it. */
export function judgedTable(request: JudgedRequest, readable: ReadonlySet<string>): JudgedSystem {
  const axes = request.dimensions.map(({ id, total = "total", classes }) => ({
    id,
    total,
    classes: classes.map((one) =>
      typeof one === "string" ? { code: one, parent: null } : { code: one.code, parent: one.parent ?? null },
    ),
  }));
  const isIn = (axis: (typeof axes)[number], leaf: string | undefined, code: string): boolean => {
    if (code === axis.total || code === leaf) return true;
    const parent = axis.classes.find((one) => one.code === leaf)?.parent ?? null;
    return parent !== null && isIn(axis, parent, code);
  };
  const rows = request.rows.flatMap((row, at): readonly { owner: string; codes: Codes; value: number }[] => {
    if ("owner" in row) return [{ owner: row.owner, codes: row.codes, value: row.value ?? 1 }];
    const values = "values" in row ? row.values : Array.from({ length: row.count }, () => 1);
    return values.map((value, index) => ({ owner: `${at} ${index}`, codes: row.codes, value }));
  });
  const cells = new Map<string, JudgedCell>();
  const equations: ReadonlyMap<string, number>[] = [];
  const groups: { all: string; answers: readonly string[] }[] = [];
  for (const table of request.tables ?? [axes.map(({ id }) => id)]) {
    const used = axes.filter(({ id }) => table.includes(id));
    const places = used.reduce<readonly Codes[]>(
      (found, axis) =>
        found.flatMap((codes) =>
          [axis.total, ...axis.classes.map(({ code }) => code)].map((code) => ({ ...codes, [axis.id]: code })),
        ),
      [{}],
    );
    const isLeaf = (codes: Codes) =>
      used.every(
        (axis) => codes[axis.id] !== axis.total && axis.classes.every(({ parent }) => parent !== codes[axis.id]),
      );
    const nameOf = (codes: Codes) =>
      used
        .filter((axis) => codes[axis.id] !== axis.total)
        .map((axis) => `${axis.id}=${codes[axis.id]}`)
        .sort()
        .join("&");
    for (const place of places) {
      const inside = rows.filter((row) => used.every((axis) => isIn(axis, row.codes[axis.id], place[axis.id] ?? "")));
      const owners = new Map<string, number>();
      for (const { owner, value } of inside) owners.set(owner, (owners.get(owner) ?? 0) + value);
      cells.set(nameOf(place), { id: nameOf(place), readable: readable.has(nameOf(place)), owners });
      if (!isLeaf(place)) {
        const below = places.filter(
          (leaf) => isLeaf(leaf) && used.every((axis) => isIn(axis, leaf[axis.id], place[axis.id] ?? "")),
        );
        equations.push(new Map([[nameOf(place), -1], ...below.map((leaf): [string, number] => [nameOf(leaf), 1])]));
      }
      for (const axis of used.filter(({ id, total }) => request.answers?.includes(id) && place[id] === total))
        groups.push({
          all: nameOf(place),
          answers: axis.classes.map(({ code }) => nameOf({ ...place, [axis.id]: code })),
        });
    }
  }
  return { measure: request.measure, cells: [...cells.values()], equations, groups };
}
