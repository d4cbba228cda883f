import { InvalidRequest, type TableRequest } from "./request.ts";
import { type Contribution, cellId, type Dimension, type TableRelease } from "./table.ts";

type Codes = Readonly<Record<string, string>>;

/**
 * A checked request for tables → the engine's own input. Throws `InvalidRequest` where it contradicts itself: codes that repeat, parents that
 * are unknown or run in a circle, rows outside the leaf classes, amounts in a count table, sums beyond exact whole numbers.
 */
export function releaseOf(request: TableRequest): TableRelease {
  const dimensions = request.dimensions.map(({ id, total, classes }) => ({
    id,
    total,
    classes: classes.map((entry) => (typeof entry === "string" ? { code: entry, parent: null } : entry)),
  }));
  refuseRepeated(
    "dimensions",
    dimensions.map(({ id }) => id),
  );
  for (const dimension of dimensions) checkDimension(dimension);
  const known = new Set(dimensions.map(({ id }) => id));
  const tables = request.tables ?? [dimensions.map(({ id }) => id)];
  for (const [position, table] of tables.entries()) {
    refuseUnknown(`tables.${position}`, table, known);
    refuseRepeated(`tables.${position}`, table);
  }
  refuseUnknown("answers", request.answers, known);
  if (request.answers.length > 0 && request.measure === "amount")
    throw new InvalidRequest("answers: only a count table has them");
  const cellsAt = (place: string, list: readonly Codes[]) =>
    new Set(list.map((codes, position) => cellAt(`${place}.${position}`, codes, dimensions)));
  return {
    measure: request.measure,
    dimensions,
    tables: tables.map((ids) => ({ id: ids.join("×") || "total", dimensions: ids })),
    contributions: contributionsOf(request, dimensions),
    answers: request.answers,
    unprinted: cellsAt("unprinted", request.unprinted),
    published: cellsAt("published", request.published),
  };
}

function checkDimension({ id, total, classes }: Dimension): void {
  const place = `dimensions.${id}`;
  const codes = classes.map(({ code }) => code);
  refuseRepeated(place, [total, ...codes]);
  for (const code of [id, total, ...codes])
    if (/[&=]/.test(code)) throw new InvalidRequest(`${place}: a code cannot hold & or =: ${code}`);
  for (const { code, parent } of classes) {
    const seen = new Set<string>();
    for (let at = parent; at !== null; at = classes.find((entry) => entry.code === at)?.parent ?? null) {
      if (!codes.includes(at)) throw new InvalidRequest(`${place}: unknown parent: ${at}`);
      if (seen.has(at)) throw new InvalidRequest(`${place}: the class lies in itself: ${code}`);
      seen.add(at);
    }
  }
}

function contributionsOf(request: TableRequest, dimensions: readonly Dimension[]): readonly Contribution[] {
  const rows = request.rows.flatMap((row, position): readonly Contribution[] => {
    const place = `rows.${position}`;
    checkLeaf(place, row.codes, dimensions);
    const isAmount = request.measure === "amount";
    if ("owner" in row) {
      if (isAmount && row.value === undefined) throw new InvalidRequest(`${place}.value: an amount table needs it`);
      return [{ owner: `named ${row.owner}`, codes: row.codes, value: row.value ?? 1 }];
    }
    if ("values" in row) {
      if (!isAmount) throw new InvalidRequest(`${place}.values: a count table has none; use count`);
      return row.values.map((value, index) => ({ owner: `row ${position}.${index}`, codes: row.codes, value }));
    }
    if (isAmount) throw new InvalidRequest(`${place}.count: an amount table has none; use values`);
    return Array.from({ length: row.count }, (_, index) => ({
      owner: `row ${position}.${index}`,
      codes: row.codes,
      value: 1,
    }));
  });
  if (rows.reduce((total, { value }) => total + Math.abs(value), 0) > Number.MAX_SAFE_INTEGER)
    throw new InvalidRequest("rows: the amounts add up to more than a number can hold exactly");
  return rows;
}

function checkLeaf(place: string, codes: Codes, dimensions: readonly Dimension[]): void {
  refuseUnknown(`${place}.codes`, Object.keys(codes), new Set(dimensions.map(({ id }) => id)));
  for (const { id, classes } of dimensions) {
    const isLeaf =
      classes.some(({ code }) => code === codes[id]) && classes.every(({ parent }) => parent !== codes[id]);
    if (!isLeaf) throw new InvalidRequest(`${place}.codes.${id}: not a leaf class: ${codes[id] ?? "(none)"}`);
  }
}

function cellAt(place: string, codes: Codes, dimensions: readonly Dimension[]): string {
  refuseUnknown(place, Object.keys(codes), new Set(dimensions.map(({ id }) => id)));
  for (const { id, total, classes } of dimensions) {
    const code = codes[id] ?? total;
    if (code !== total && !classes.some((entry) => entry.code === code))
      throw new InvalidRequest(`${place}.${id}: unknown class: ${code}`);
  }
  return cellId(codes, dimensions);
}

function refuseUnknown(place: string, ids: readonly string[], known: ReadonlySet<string>): void {
  for (const id of ids) if (!known.has(id)) throw new InvalidRequest(`${place}: unknown dimension: ${id}`);
}

function refuseRepeated(place: string, names: readonly string[]): void {
  for (const [position, name] of names.entries())
    if (names.indexOf(name) !== position) throw new InvalidRequest(`${place}: named twice: ${name}`);
}
